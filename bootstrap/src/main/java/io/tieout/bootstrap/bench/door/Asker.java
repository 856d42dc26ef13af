package io.tieout.bootstrap.bench.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;

/** Asks a question and waits for its answer, on a connection that it opens anew when it must. */
final class Asker implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 10_000;

    private final Question question;
    private final Answer answer = new Answer();
    private Socket socket = new Socket();
    private boolean isOpen;

    Asker(Question question) {
        this.question = question;
    }

    /**
     * the body of the answer
     *
     * @throws IllegalStateException it was answered anything but 200
     */
    String ask() {
        boolean wasOpen = isOpen;
        try {
            return exchange();
        } catch (IOException e) {
            // A server closes what was idle, and nobody here hears of it before the next use.
            close();
            if (!wasOpen) {
                throw new UncheckedIOException(e);
            }
            return ask();
        }
    }

    private String exchange() throws IOException {
        if (!isOpen) {
            open();
        }
        answer.clear();
        socket.getOutputStream().write(question.bytes());
        while (!answer.isWhole()) {
            read();
        }
        if (answer.isLast()) {
            close();
        }
        return answer.body();
    }

    private void read() throws IOException {
        var room = answer.room();
        int count = socket.getInputStream().read(room.array(), room.position(), room.remaining());
        if (count < 0) {
            throw new IOException("the connection was closed");
        }
        room.position(room.position() + count);
    }

    private void open() throws IOException {
        socket = new Socket();
        socket.connect(question.endpoint(), PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        isOpen = true;
    }

    @Override
    public void close() {
        isOpen = false;
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

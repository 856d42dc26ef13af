package io.tieout.bootstrap.bench.door;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;

/** Asks a question and waits for its answer, on a connection that it opens anew when it must. */
final class Asker implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 10_000;

    private final Question question;
    private final Answer answer = new Answer();
    private Socket socket = new Socket();
    private ReadableByteChannel answers = Channels.newChannel(InputStream.nullInputStream());
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
            answer.takeFrom(answers);
        }
        if (answer.isLast()) {
            close();
        }
        return answer.body();
    }

    private void open() throws IOException {
        socket = new Socket();
        socket.connect(question.endpoint(), PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        answers = Channels.newChannel(socket.getInputStream());
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

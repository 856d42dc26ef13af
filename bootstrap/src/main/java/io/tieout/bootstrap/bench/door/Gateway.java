package io.tieout.bootstrap.bench.door;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A gateway that keeps its connections open and asks the same question over and over. It does
 * little itself, because it shares the machine with what it measures.
 */
final class Gateway implements AutoCloseable {

    private static final String OK = "HTTP/1.1 200";
    private static final String LENGTH = "content-length:";
    private static final String LAST = "connection: close";
    private static final int PATIENCE_MILLIS = 10_000;

    private final List<Line> lines = new ArrayList<>();
    private final BlockingQueue<Line> free = new LinkedBlockingQueue<>();
    private final byte[] question;

    /** with so many connections to this address, asking as who holds the token */
    Gateway(URI address, String path, String token, int connections) {
        this.question =
                ("GET "
                                + path
                                + " HTTP/1.1\r\nHost: "
                                + address.getAuthority()
                                + "\r\nAuthorization: Bearer "
                                + token
                                + "\r\n\r\n")
                        .getBytes(US_ASCII);
        for (int i = 0; i < connections; i++) {
            lines.add(new Line(address));
        }
        free.addAll(lines);
    }

    /**
     * Asks on the connection that is free first.
     *
     * @return the body of the answer
     * @throws IllegalStateException it was answered anything but 200
     */
    String ask() {
        Line line = taken();
        try {
            return line.ask(question);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            free.add(line);
        }
    }

    private Line taken() {
        try {
            return free.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking", e);
        }
    }

    @Override
    public void close() {
        for (Line line : lines) {
            try {
                line.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** One connection, opened anew when the server has closed it. */
    private static final class Line {

        private final URI address;
        private Socket socket = new Socket();
        private InputStream in = InputStream.nullInputStream();
        private OutputStream out = OutputStream.nullOutputStream();
        private boolean isOpen;

        Line(URI address) {
            this.address = address;
        }

        String ask(byte[] question) throws IOException {
            boolean wasOpen = isOpen;
            try {
                return exchange(question);
            } catch (IOException e) {
                // A server closes what was idle, and nobody here hears of it before the next use.
                close();
                if (!wasOpen) {
                    throw e;
                }
                return exchange(question);
            }
        }

        private String exchange(byte[] question) throws IOException {
            if (!isOpen) {
                open();
            }
            out.write(question);
            out.flush();
            String status = line();
            int length = 0;
            boolean isLast = false;
            for (String header = line(); !header.isEmpty(); header = line()) {
                String lower = header.toLowerCase(Locale.ROOT);
                if (lower.startsWith(LENGTH)) {
                    length = Integer.parseInt(header.substring(LENGTH.length()).strip());
                }
                isLast |= lower.equals(LAST);
            }
            String body = new String(in.readNBytes(length), UTF_8);
            if (isLast) {
                close();
            }
            if (!status.startsWith(OK)) {
                throw new IllegalStateException("a gateway was answered " + status + " " + body);
            }
            return body;
        }

        private void open() throws IOException {
            socket = new Socket(InetAddress.getByName(address.getHost()), address.getPort());
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            in = new BufferedInputStream(socket.getInputStream());
            out = new BufferedOutputStream(socket.getOutputStream());
            isOpen = true;
        }

        private String line() throws IOException {
            var line = new StringBuilder();
            for (int read = in.read(); read != '\n'; read = in.read()) {
                if (read < 0) {
                    throw new IOException("the connection was closed");
                }
                line.append((char) read);
            }
            return line.toString().strip();
        }

        void close() throws IOException {
            isOpen = false;
            socket.close();
        }
    }
}

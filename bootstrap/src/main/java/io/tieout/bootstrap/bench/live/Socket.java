package io.tieout.bootstrap.bench.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * One WebSocket that hands on each whole message it receives, on the one thread of its {@link
 * Sockets}. Next to nothing beside what it measures: a client for each socket would cost more than
 * the server.
 */
public final class Socket {

    private static final int LONGEST_ANSWER_BYTES = 4_096;
    private static final String END_OF_ANSWER = "\r\n\r\n";
    private static final Duration FULL = Duration.ofMillis(1);

    private final SocketChannel channel;
    private final Frames frames;
    private volatile boolean isOpen = true;

    private Socket(SocketChannel channel, Consumer<String> onMessage) {
        this.channel = channel;
        this.frames = new Frames(onMessage);
    }

    /** opens it and waits until it is open; its selector does not know it yet */
    static Socket open(URI address, String protocol, Consumer<String> onMessage) {
        try {
            SocketChannel channel =
                    SocketChannel.open(new InetSocketAddress(address.getHost(), address.getPort()));
            String wanted = protocol.isEmpty() ? "" : "Sec-WebSocket-Protocol: " + protocol + "\n";
            String request =
                    """
                    GET %s HTTP/1.1
                    Host: %s
                    Connection: Upgrade
                    Upgrade: websocket
                    Sec-WebSocket-Version: 13
                    Sec-WebSocket-Key: dGllb3V0LWJlbmNoLTAwMQ==
                    %s
                    """
                            .formatted(address.getPath(), address.getAuthority(), wanted);
            channel.write(
                    ByteBuffer.wrap(
                            request.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII)));
            awaitUpgrade(channel);
            return new Socket(channel, onMessage);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open a socket at " + address, e);
        }
    }

    /** byte by byte: what follows the answer is a frame already */
    private static void awaitUpgrade(SocketChannel channel) throws IOException {
        StringBuilder answer = new StringBuilder();
        ByteBuffer one = ByteBuffer.allocate(1);
        while (answer.indexOf(END_OF_ANSWER) < 0) {
            if (channel.read(one.clear()) < 0 || answer.length() > LONGEST_ANSWER_BYTES) {
                throw new IOException("a socket was answered " + answer);
            }
            answer.append((char) one.get(0));
        }
        if (!answer.toString().startsWith("HTTP/1.1 101 ")) {
            throw new IOException("a socket was answered " + answer);
        }
    }

    void joins(Selector selector) throws IOException {
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    /** sends a text; safe for use by many threads */
    public void send(String text) {
        write(Frames.text(text));
    }

    /** whether the other side keeps it open */
    public boolean isOpen() {
        return isOpen;
    }

    /** takes what came; called by the thread of its sockets */
    void read(ByteBuffer buffer) {
        try {
            int count = channel.read(buffer.clear());
            if (count < 0) {
                isOpen = false;
                channel.close();
            } else if (frames.take(buffer.flip()) == Frames.Taken.PING) {
                write(Frames.pong());
            }
        } catch (IOException broken) {
            isOpen = false;
        }
    }

    /** says good-bye; the server closes, and is answered by that */
    void close() {
        if (isOpen) {
            write(Frames.goodBye());
        }
    }

    private synchronized void write(ByteBuffer frame) {
        try {
            while (frame.hasRemaining()) {
                if (channel.write(frame) == 0) {
                    LockSupport.parkNanos(FULL.toNanos());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to a socket", e);
        }
    }
}

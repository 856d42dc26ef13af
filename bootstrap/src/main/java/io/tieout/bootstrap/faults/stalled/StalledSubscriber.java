package io.tieout.bootstrap.faults.stalled;

import io.tieout.bootstrap.bench.live.Frames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Subscribes to long messages and never reads one. */
final class StalledSubscriber implements AutoCloseable {

    /** so that little waits on this side */
    private static final int WINDOW_BYTES = 4_096;

    private final SocketChannel channel;
    private boolean isCutOff;

    private StalledSubscriber(SocketChannel channel) {
        this.channel = channel;
    }

    /**
     * opens one, which has read no more than that it may come in when this returns
     *
     * @param subscription the payload of its only one
     */
    static StalledSubscriber open(URI house, String token, String subscription) {
        try {
            SocketChannel channel = SocketChannel.open();
            channel.setOption(StandardSocketOptions.SO_RCVBUF, WINDOW_BYTES);
            channel.connect(new InetSocketAddress(house.getHost(), house.getPort()));
            upgrade(channel, house);
            write(
                    channel,
                    Frames.text(
                            "{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"Bearer "
                                    + token
                                    + "\"}}"));
            awaitAcknowledgement(channel);
            write(
                    channel,
                    Frames.text(
                            "{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":"
                                    + subscription
                                    + "}"));
            return new StalledSubscriber(channel);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot subscribe at " + house, e);
        }
    }

    /** whether the other side closed it: a sign of life that nobody asked for does not go out */
    boolean isCutOff() {
        if (!isCutOff) {
            try {
                write(channel, Frames.pong());
            } catch (IOException closed) {
                isCutOff = true;
            }
        }
        return isCutOff;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void upgrade(SocketChannel channel, URI house) throws IOException {
        write(
                channel,
                ByteBuffer.wrap(
                        """
                        GET /graphql HTTP/1.1
                        Host: %s
                        Connection: Upgrade
                        Upgrade: websocket
                        Sec-WebSocket-Version: 13
                        Sec-WebSocket-Key: dGllb3V0LWZhdWx0LTAwMQ==
                        Sec-WebSocket-Protocol: graphql-transport-ws

                        """
                                .formatted(house.getAuthority())
                                .replace("\n", "\r\n")
                                .getBytes(StandardCharsets.US_ASCII)));
        StringBuilder answer = new StringBuilder();
        while (answer.indexOf("\r\n\r\n") < 0) {
            answer.append((char) read(channel, ByteBuffer.allocate(1)).get());
        }
        if (!answer.toString().startsWith("HTTP/1.1 101 ")) {
            throw new IOException("a socket was answered " + answer);
        }
    }

    private static void awaitAcknowledgement(SocketChannel channel) throws IOException {
        List<String> said = new ArrayList<>();
        Frames frames = new Frames(said::add);
        while (said.isEmpty()) {
            frames.take(read(channel, ByteBuffer.allocate(WINDOW_BYTES)));
        }
        if (!said.getFirst().contains("connection_ack")) {
            throw new IOException("a connection was answered " + said);
        }
    }

    private static ByteBuffer read(SocketChannel channel, ByteBuffer buffer) throws IOException {
        if (channel.read(buffer) < 0) {
            throw new IOException("a socket was closed at once");
        }
        return buffer.flip();
    }

    private static void write(SocketChannel channel, ByteBuffer frame) throws IOException {
        while (frame.hasRemaining()) {
            channel.write(frame);
        }
    }
}

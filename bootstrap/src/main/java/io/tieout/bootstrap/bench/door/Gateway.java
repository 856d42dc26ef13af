package io.tieout.bootstrap.bench.door;

import io.tieout.bootstrap.bench.load.Arrivals;
import io.tieout.bootstrap.bench.load.Beats;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A gateway as they are built: one thread that serves all of its connections, sends what is due
 * whenever it wakes, and leaves the machine to what it measures.
 */
final class Gateway implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Selector selector;
    private final List<Line> lines = new ArrayList<>();
    private final Deque<Line> free = new ArrayDeque<>();
    private final byte[] question;

    private Gateway(Question question, Selector selector) {
        this.question = question.bytes();
        this.selector = selector;
    }

    /** with so many connections */
    static Gateway connected(Question question, int connections) {
        try {
            Gateway gateway = new Gateway(question, Selector.open());
            for (int i = 0; i < connections; i++) {
                gateway.lines.add(new Line(question, gateway.selector));
            }
            gateway.free.addAll(gateway.lines);
            return gateway;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Asks at each beat, on the connection that is free first; returns when all is answered.
     *
     * @throws IllegalStateException something was answered anything but 200, or not at all
     */
    void ask(Beats beats, Arrivals arrivals) {
        try {
            int next = beats.first();
            while (next <= beats.last() || free.size() < lines.size()) {
                next = sendWhatIsDue(next, beats);
                selector.select(it -> receive(it, arrivals), untilDue(next, beats));
                refuseSilence(beats);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** the number of the first question that is not due */
    private int sendWhatIsDue(int first, Beats beats) throws IOException {
        int next = first;
        while (next <= beats.last() && !free.isEmpty() && beats.at(next) <= System.nanoTime()) {
            free.remove().send(next, question);
            next++;
        }
        return next;
    }

    /** in milliseconds, which is as exact as a selector waits */
    private long untilDue(int next, Beats beats) {
        if (next > beats.last() || free.isEmpty()) {
            return PATIENCE.toMillis();
        }
        return Math.max(1, TimeUnit.NANOSECONDS.toMillis(beats.at(next) - System.nanoTime()));
    }

    private void receive(SelectionKey ready, Arrivals arrivals) {
        Line line = (Line) ready.attachment();
        try {
            if (line.receive()) {
                arrivals.arrived(line.number);
                free.add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refuseSilence(Beats beats) {
        long oldest = System.nanoTime() - PATIENCE.toNanos();
        for (Line line : lines) {
            if (line.isWaiting && beats.at(line.number) < oldest) {
                throw new IllegalStateException(
                        "question " + line.number + " was not answered in " + PATIENCE);
            }
        }
    }

    @Override
    public void close() {
        try {
            for (Line line : lines) {
                line.channel.close();
            }
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One connection, and the question that it waits for. */
    private static final class Line {

        private final SocketChannel channel;
        private final Answer answer = new Answer();
        private boolean isWaiting;
        private int number;

        Line(Question question, Selector selector) throws IOException {
            this.channel = SocketChannel.open(question.endpoint());
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, this);
        }

        void send(int number, byte[] question) throws IOException {
            this.number = number;
            isWaiting = true;
            answer.clear();
            ByteBuffer out = ByteBuffer.wrap(question);
            while (out.hasRemaining()) {
                channel.write(out);
            }
        }

        /** whether what it waits for is all there now */
        boolean receive() throws IOException {
            answer.takeFrom(channel);
            if (!isWaiting || !answer.isWhole()) {
                return false;
            }
            isWaiting = false;
            return true;
        }
    }
}

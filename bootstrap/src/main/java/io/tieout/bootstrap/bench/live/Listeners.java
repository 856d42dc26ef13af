package io.tieout.bootstrap.bench.live;

import io.tieout.bootstrap.bench.load.Beats;
import io.tieout.bootstrap.faults.node.NodeProcess;
import io.tieout.bootstrap.faults.node.NodeSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Listeners in a process of their own, as those who speak to them see them. */
final class Listeners implements Hearing {

    /** ten thousand log in and subscribe one after the other on a busy machine */
    private static final Duration LONGEST_OPENING = Duration.ofMinutes(5);

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);

    /** it waits a minute for the last frame */
    private static final Duration LONGEST_ROUND = Duration.ofSeconds(90);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final Duration GLANCE = Duration.ofMillis(100);

    private final NodeProcess process;

    /** starts them, and returns when all are open */
    Listeners(String name, NodeSettings settings, Path log) {
        this.process = NodeProcess.start(name, new ListeningNode(), settings, log);
        String said = process.hear(LONGEST_OPENING);
        if (!said.equals(ListeningNode.OPEN)) {
            throw new IllegalStateException(name + " said " + said);
        }
    }

    /**
     * waits until they heard so much altogether
     *
     * @throws IllegalStateException one was dropped, or it takes longer than a minute
     */
    void awaitHeard(long messages) {
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        long heard = heard();
        while (heard < messages) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("heard only " + heard + " of " + messages);
            }
            LockSupport.parkNanos(GLANCE.toNanos());
            heard = heard();
        }
    }

    @Override
    public void expect(Beats beats) {
        process.tell(ListeningNode.expect(beats));
        String said = process.hear(LONGEST_ANSWER);
        if (!said.equals(ListeningNode.READY)) {
            throw new IllegalStateException(process.name() + " said " + said);
        }
    }

    @Override
    public double p99Millis(long frames) {
        process.tell(ListeningNode.late(frames));
        return Double.parseDouble(process.hear(LONGEST_ROUND));
    }

    private long heard() {
        process.tell(ListeningNode.HEARD);
        String[] said = process.hear(LONGEST_ANSWER).split(" ", 2);
        if (!said[1].equals("0")) {
            throw new IllegalStateException(said[1] + " subscribers were dropped");
        }
        return Long.parseLong(said[0]);
    }

    @Override
    public void close() {
        process.close();
    }
}

package io.tieout.bootstrap.faults.stalled;

import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.FaultRun;
import io.tieout.bootstrap.faults.Ground;
import io.tieout.bootstrap.faults.node.NodeProcess;
import io.tieout.bootstrap.faults.node.Stage;
import io.tieout.bootstrap.faults.takeover.HouseNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/** F12S: of ten subscribers of a node with 512 MB, one stops reading. */
public final class StalledSockets implements FaultRun {

    private static final int SOCKETS = 10_000;
    private static final int STALLED = 1_000;
    private static final int ROUNDS = 5;
    private static final int CHANGES = 10;
    private static final double MOST_TIMES = 1.2;

    /** ten thousand frames each */
    private static final Duration BEAT = Duration.ofSeconds(1);

    /** some 6 MB: Linux keeps up to 4 MB ready for one socket (tcp_wmem) */
    private static final int CHANGES_THAT_FILL = 70;

    /** all filled, and none cut off yet, when others are measured beside them */
    private static final Duration BEAT_THAT_FILLS = Duration.ofMillis(250);

    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final Duration GLANCE = Duration.ofMillis(50);

    /** the node waits twenty seconds, and has a thousand to close */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public String id() {
        return "F12S";
    }

    @Override
    public String promise() {
        return "subscribers that stop reading are cut off, hold nothing up and no memory, and miss"
                + " nothing when they come back with their last cursor";
    }

    @Override
    public String unit() {
        return "rounds";
    }

    @Override
    public FaultReport run(Ground ground) {
        ground.progress().begin(ROUNDS, 0);
        int stalled = ground.scale().of(STALLED);
        FaultReport.Draft draft = new FaultReport.Draft();
        List<Double> times = new ArrayList<>();
        try (Stage stage = Stage.open(ground)) {
            NodeProcess node = stage.node("listened-to", new HouseNode());
            URI address = URI.create(node.hear(LONGEST_START));
            stage.register(address, Duration.ZERO);
            try (Audience audience = new Audience(address, ground.scale().of(SOCKETS) - stalled)) {
                audience.lateMillis(CHANGES, BEAT);
                for (int round = 0; round < ROUNDS; round++) {
                    double plain = audience.lateMillis(CHANGES, BEAT);
                    times.add(
                            beside(audience, stalled, BEAT_THAT_FILLS, BEAT, PATIENCE, draft)
                                    / plain);
                    ground.progress().done(1);
                }
            }
        }
        double median = times.stream().sorted().toList().get(ROUNDS / 2);
        if (median > MOST_TIMES) {
            draft.broken("others waited " + written(median) + " times as long as by themselves");
        }
        return draft.figure(
                        "others' lag beside stalled sockets to without, median", written(median))
                .figure("each round", times.stream().map(StalledSockets::written).toList())
                .report();
    }

    /**
     * one round beside so many that stop reading
     *
     * @param patience how long the node may take to cut them off
     * @return how late the others' frames were meanwhile, 99 of 100, in milliseconds
     */
    static double beside(
            Audience audience,
            int many,
            Duration beatThatFills,
            Duration beat,
            Duration patience,
            FaultReport.Draft draft) {
        String last = audience.cursor();
        List<StalledSubscriber> stalled = audience.stalled(many, last);
        try {
            audience.lateMillis(CHANGES_THAT_FILL, beatThatFills);
            double late = audience.lateMillis(CHANGES, beat);
            draft.expect("still open and not read", 0L, leftOpen(stalled, patience));
            List<String> told = audience.readAfter(last);
            draft.expect("changes", CHANGES_THAT_FILL + CHANGES, told.size());
            draft.expect("told on coming back", told, audience.resumed(last, told.size()));
            return late;
        } finally {
            stalled.forEach(StalledSubscriber::close);
        }
    }

    /** how many are open still when this time is over; none as soon as none is */
    private static long leftOpen(List<StalledSubscriber> stalled, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        long open = open(stalled);
        while (open > 0 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(GLANCE.toNanos());
            open = open(stalled);
        }
        return open;
    }

    private static long open(List<StalledSubscriber> stalled) {
        return stalled.stream().filter(each -> !each.isCutOff()).count();
    }

    private static String written(double times) {
        return String.format(Locale.ROOT, "%.2f", times);
    }
}

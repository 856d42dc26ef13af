package io.tieout.bootstrap.bench.rebuild;

import io.tieout.bootstrap.bench.Bench;
import io.tieout.bootstrap.bench.BenchGround;
import io.tieout.bootstrap.bench.Goal;
import io.tieout.bootstrap.bench.Trial;
import io.tieout.bootstrap.bench.history.StoredWorld;
import java.util.List;

/** Writes every view anew from a history of paid invoices, and puts the new ones in place. */
public final class RebuiltViews implements Bench {

    private static final double LEAST_RATIO = 0.12;
    private static final int LEAST_EVENTS_A_SECOND = 30_000;
    private static final int EVENTS = 100_000;

    /** what is repeated; enough for a batch to meet more than one stream */
    private static final int INVOICES = 20;

    @Override
    public String id() {
        return "R3";
    }

    @Override
    public String question() {
        return "events a second that become views anew, from the first event to the views in place";
    }

    @Override
    public String yardstick() {
        return "every column of the same events read by the driver alone, in their order";
    }

    @Override
    public Stand open(BenchGround ground) {
        StoredWorld world = StoredWorld.billedAndPaid(ground, INVOICES);
        long events = world.lengthen(ground.scaled(EVENTS));
        return new Stand() {
            @Override
            public List<Trial> trials() {
                return List.of(trial(world, events));
            }

            @Override
            public void close() {
                world.close();
            }
        };
    }

    private static Trial trial(StoredWorld world, long events) {
        return new Trial(
                "%,d events".formatted(events),
                "a second",
                new Goal.RatioAndFigureAtLeast(LEAST_RATIO, LEAST_EVENTS_A_SECOND),
                () -> new RebuildPair(world.settings(), events));
    }
}

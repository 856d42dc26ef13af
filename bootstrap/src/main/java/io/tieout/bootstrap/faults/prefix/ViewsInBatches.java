package io.tieout.bootstrap.faults.prefix;

import io.tieout.bootstrap.House;
import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.Ground;
import io.tieout.bootstrap.faults.drafting.Drafter;
import io.tieout.bootstrap.faults.node.Stage;
import io.tieout.bootstrap.faults.takeover.HouseNode;
import io.tieout.bootstrap.settings.TieoutSettings;
import io.tieout.bootstrap.wiring.RebuildWiring;
import io.tieout.bootstrap.work.Parallel;
import io.tieout.persistence.rebuild.RebuildWatch;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Invoices that are revised so often, and their views written anew in batches of every size. */
final class ViewsInBatches {

    private static final int MOST_REVISIONS = 6;

    private ViewsInBatches() {}

    /**
     * @param logs invoices, each with a stream of its own
     */
    static void run(Ground ground, int logs, FaultReport.Draft draft) {
        try (Stage stage = Stage.open(ground);
                House house = HouseNode.open(stage.settings())) {
            stage.register(house.baseUri(), Duration.ZERO);
            write(house.baseUri(), logs, ground);
            TieoutSettings settings = house.part(TieoutSettings.class);
            Map<String, List<String>> live = StandingViews.of(settings.db());
            for (int size : RandomLog.BATCHES) {
                Counted counted = new Counted();
                RebuildWiring.rebuilding(settings, size).run(counted);
                draft.expect(
                        "views that differ when they are written in batches of " + size,
                        Map.of(),
                        differences(live, StandingViews.of(settings.db())));
                draft.figure("events read in batches of " + size, counted.events);
            }
            draft.figure("views", live.size())
                    .figure("rows", live.values().stream().mapToInt(List::size).sum());
        }
    }

    private static void write(URI house, int logs, Ground ground) {
        Drafter drafter = Drafter.open(house);
        Parallel.each(
                IntStream.range(0, logs).boxed().toList(),
                log -> {
                    Random random = new Random(ground.seed() * logs + log);
                    String number = "L" + log;
                    String id = drafter.draft(house, number, number, "as drafted").invoice();
                    int revisions = random.nextInt(MOST_REVISIONS + 1);
                    for (int each = 0; each < revisions; each++) {
                        drafter.revise(house, id, OptionalInt.empty(), number, "revision " + each);
                    }
                    ground.progress().done(1);
                });
    }

    /** the views whose rows are not the same, with how many they have */
    private static Map<String, String> differences(
            Map<String, List<String>> live, Map<String, List<String>> rebuilt) {
        Map<String, String> differences = new TreeMap<>();
        live.forEach((view, rows) -> {
            List<String> others = rebuilt.getOrDefault(view, List.of());
            if (!rows.equals(others)) {
                differences.put(view, rows.size() + " rows and " + others.size());
            }
        });
        return differences;
    }

    /** Counts what is read. */
    private static final class Counted implements RebuildWatch {

        private long events;

        @Override
        public void begin(long all) {
            // What is read is counted as it is.
        }

        @Override
        public void done(long more) {
            events += more;
        }

        @Override
        public void swapping() {
            // Nobody waits.
        }
    }
}

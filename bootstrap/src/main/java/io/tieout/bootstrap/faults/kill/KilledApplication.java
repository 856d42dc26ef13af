package io.tieout.bootstrap.faults.kill;

import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.FaultRun;
import io.tieout.bootstrap.faults.Ground;
import io.tieout.bootstrap.faults.node.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** F1: the application is killed 200 times while 10,000 payments and 2,000 pushes come in. */
public final class KilledApplication implements FaultRun {

    private static final int KILLS = 200;

    /** what is promised */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Override
    public String id() {
        return "F1";
    }

    @Override
    public String promise() {
        return "whenever the application is killed it is back within 10 s, and of payments and"
                + " pushes nothing that was acknowledged is lost, and nothing is doubled, here and"
                + " in the books";
    }

    @Override
    public String unit() {
        return "kills";
    }

    @Override
    public FaultReport run(Ground ground) {
        int kills = ground.scale().of(KILLS);
        ground.progress().begin(kills, 0);
        try (Stage stage = Stage.open(ground)) {
            KillRounds rounds = KillRounds.prepare(stage, kills, ground.seed());
            for (int kill = 0; kill < kills; kill++) {
                rounds.play(kill);
                ground.progress().done(1);
            }
            return inTime(rounds.judge(), rounds.longestAway());
        }
    }

    private static FaultReport inTime(FaultReport report, Duration longestAway) {
        if (longestAway.compareTo(LIMIT) <= 0) {
            return report;
        }
        List<String> broken = new ArrayList<>(report.broken());
        broken.add("expected the application within " + LIMIT + " but got it after " + longestAway);
        return new FaultReport(report.figures(), broken);
    }
}

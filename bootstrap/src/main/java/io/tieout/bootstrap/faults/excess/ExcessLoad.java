package io.tieout.bootstrap.faults.excess;

import io.tieout.bootstrap.bench.load.OpenLoop;
import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.FaultRun;
import io.tieout.bootstrap.faults.Ground;
import io.tieout.bootstrap.faults.drafting.Drafter;
import io.tieout.bootstrap.faults.node.NodeProcess;
import io.tieout.bootstrap.faults.node.Stage;
import io.tieout.bootstrap.faults.takeover.HouseNode;
import java.net.URI;
import java.time.Duration;

/** F12L: a node with 512 MB is asked for three times as much as it can do. */
public final class ExcessLoad implements FaultRun {

    private static final int SECONDS = 60;
    private static final int SECONDS_OF_MEASURING = 10;
    private static final int TIMES = 3;

    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    @Override
    public String id() {
        return "F12L";
    }

    @Override
    public String promise() {
        return "of three times the load that a node with 512 MB can take, it does what it can,"
                + " refuses the rest at once and by name, and loses nothing that it accepted";
    }

    @Override
    public String unit() {
        return "requests";
    }

    @Override
    public FaultReport run(Ground ground) {
        try (Stage stage = Stage.open(ground)) {
            NodeProcess node = stage.node("loaded", new HouseNode());
            URI address = URI.create(node.hear(LONGEST_START));
            stage.register(address, Duration.ZERO);
            Crowd crowd = new Crowd(address, Drafter.open(address));
            // Once to be warm, once to count.
            int seconds = ground.scale().of(SECONDS_OF_MEASURING);
            crowd.perSecondAtMost(Duration.ofSeconds(seconds));
            int perSecond = crowd.perSecondAtMost(Duration.ofSeconds(seconds));
            int requests = TIMES * perSecond * ground.scale().of(SECONDS);
            ground.progress().begin(requests, 0);
            new OpenLoop(Duration.ofSeconds(1).dividedBy((long) TIMES * perSecond))
                    .send(
                            1,
                            requests,
                            (_, _) -> {},
                            number -> {
                                crowd.ask("E" + number);
                                ground.progress().done(1);
                            });
            return crowd.judge(new FaultReport.Draft().figure("it can do a second", perSecond));
        }
    }
}

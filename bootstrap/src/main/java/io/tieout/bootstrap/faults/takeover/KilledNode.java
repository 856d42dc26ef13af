package io.tieout.bootstrap.faults.takeover;

import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.FaultRun;
import io.tieout.bootstrap.faults.Ground;
import io.tieout.bootstrap.faults.node.Stage;

/** F4: the node that owns every connection is killed, again and again, and another goes on. */
public final class KilledNode implements FaultRun {

    /** Three in the middle of each thing that it can be in the middle of. */
    private static final int KILLS = 9;

    @Override
    public String id() {
        return "F4";
    }

    @Override
    public String promise() {
        return "a killed node's work goes on within 15 s, and nothing is lost or doubled";
    }

    @Override
    public String unit() {
        return "kills";
    }

    @Override
    public FaultReport run(Ground ground) {
        int kills = ground.scale().of(KILLS);
        ground.progress().begin(kills, 0);
        FaultReport.Draft draft = new FaultReport.Draft();
        try (Stage stage = Stage.open(ground)) {
            Nodes nodes = Nodes.start(stage);
            Takeovers takeovers = Takeovers.prepare(stage, nodes, draft);
            for (int number = 0; number < kills; number++) {
                Moment moment = Moment.number(number);
                ground.progress().now(moment.name());
                takeovers.play(moment);
                ground.progress().done(1);
            }
            takeovers.tell();
        }
        return draft.report();
    }
}

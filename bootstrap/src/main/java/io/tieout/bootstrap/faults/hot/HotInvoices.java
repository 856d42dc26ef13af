package io.tieout.bootstrap.faults.hot;

import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.FaultRun;
import io.tieout.bootstrap.faults.Ground;
import io.tieout.bootstrap.faults.Scale;
import io.tieout.bootstrap.faults.drafting.Drafter;
import io.tieout.bootstrap.faults.node.Stage;
import io.tieout.bootstrap.faults.takeover.Nodes;
import io.tieout.bootstrap.progress.Progress;
import java.net.URI;
import java.util.List;

/** F5: 64 writers revise ten invoices on two nodes, each on the version it last heard of. */
public final class HotInvoices implements FaultRun {

    private static final int COMMANDS = 100_000;

    /** What a writer says of the version it read. */
    enum Saying {
        /** each says it */
        THE_VERSION,
        /** nobody does, as clients do that have not understood: the guard is gone */
        NOTHING
    }

    @Override
    public String id() {
        return "F5";
    }

    @Override
    public String promise() {
        return "of all who change the same version of an invoice, on either of two nodes, one wins,"
                + " the others are told, and no change is lost";
    }

    @Override
    public String unit() {
        return "commands";
    }

    @Override
    public FaultReport run(Ground ground) {
        try (Stage stage = Stage.open(ground)) {
            Nodes nodes = Nodes.start(stage);
            return contest(
                    List.of(nodes.owner(), nodes.standby()),
                    ground.scale(),
                    Saying.THE_VERSION,
                    ground.seed(),
                    ground.progress());
        }
    }

    /** the same in a house that runs already */
    static FaultReport run(URI house, Scale scale, Saying saying, long seed) {
        return contest(List.of(house), scale, saying, seed, Progress.SILENT);
    }

    private static FaultReport contest(
            List<URI> nodes, Scale scale, Saying saying, long seed, Progress progress) {
        int commands = scale.of(COMMANDS);
        progress.begin(commands, 0);
        Contest contest = Contest.open(Drafter.open(nodes.getFirst()), nodes, saying, progress);
        contest.play(commands, seed);
        return contest.judge();
    }
}

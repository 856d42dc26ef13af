package io.tieout.bootstrap.faults.keys;

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

/** F7: each key is sent five times at once, then again later, then with another input. */
public final class RepeatedKeys implements FaultRun {

    private static final int KEYS = 10_000;

    /** How the sender makes the key of one of its attempts. */
    enum Keying {
        /** one key for all attempts */
        SAME,
        /** a key for each, as a sender does that has not understood: the guard is gone */
        FRESH
    }

    @Override
    public String id() {
        return "F7";
    }

    @Override
    public String promise() {
        return "a mutation sent again under its key takes effect once and answers the same, on"
                + " either of two nodes, at once and later, and is refused when its input changed";
    }

    @Override
    public String unit() {
        return "keys";
    }

    @Override
    public FaultReport run(Ground ground) {
        try (Stage stage = Stage.open(ground)) {
            Nodes nodes = Nodes.start(stage);
            Drafter drafter = Drafter.open(nodes.owner());
            KeyRounds rounds = rounds(drafter, ground.scale(), Keying.SAME, ground.progress());
            rounds.atOnce(List.of(nodes.owner(), nodes.standby()));
            nodes.kill();
            nodes.replaceKilled();
            nodes.kill();
            nodes.replaceKilled();
            rounds.later(nodes.owner());
            return rounds.judge(nodes.owner());
        }
    }

    /** the same in a house that runs already, on one node and without a new start */
    static FaultReport run(URI house, Scale scale, Keying keying) {
        KeyRounds rounds = rounds(Drafter.open(house), scale, keying, Progress.SILENT);
        rounds.atOnce(List.of(house, house));
        rounds.later(house);
        return rounds.judge(house);
    }

    private static KeyRounds rounds(
            Drafter drafter, Scale scale, Keying keying, Progress progress) {
        int keys = scale.of(KEYS);
        progress.begin(2L * keys, 0);
        return new KeyRounds(drafter, keys, keying, progress);
    }
}

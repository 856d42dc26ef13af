package io.tieout.bootstrap.faults.token;

import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.FaultRun;
import io.tieout.bootstrap.faults.Ground;
import io.tieout.bootstrap.faults.node.NodeProcess;
import io.tieout.bootstrap.faults.node.Stage;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** C1: 64 callers in 2 processes ask for a token each time it has expired. */
public final class TokenExpiry implements FaultRun {

    private static final int ROUNDS = 1_000;
    private static final int PROCESSES = 2;

    private static final Duration LONGEST_START = Duration.ofSeconds(60);

    @Override
    public String id() {
        return "C1";
    }

    @Override
    public String promise() {
        return "however many ask in however many processes, an expired token is refreshed once";
    }

    @Override
    public String unit() {
        return "rounds";
    }

    @Override
    public FaultReport run(Ground ground) {
        int rounds = ground.scale().of(ROUNDS);
        ground.progress().begin(rounds, 0);
        FaultReport.Draft draft = new FaultReport.Draft();
        try (Stage stage = Stage.open(ground);
                ExpiringToken token = ExpiringToken.on(stage)) {
            List<NodeProcess> nodes = start(stage);
            ExpiryRounds played = new ExpiryRounds(token, nodes, ground.seed(), draft);
            for (int number = 1; number <= rounds; number++) {
                played.play(number);
                ground.progress().done(1);
            }
            played.tell();
        }
        return draft.report();
    }

    private static List<NodeProcess> start(Stage stage) {
        List<NodeProcess> nodes =
                Stream.iterate(1, number -> number + 1)
                        .limit(PROCESSES)
                        .map(number -> stage.node("node-" + number, new AskingNode()))
                        .toList();
        nodes.forEach(node -> node.hear(LONGEST_START));
        return nodes;
    }
}

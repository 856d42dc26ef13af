package io.tieout.bootstrap.faults.token;

import io.tieout.application.accounting.Connections.Connection;
import io.tieout.bootstrap.faults.node.NodeRole;
import io.tieout.bootstrap.faults.node.NodeSettings;
import io.tieout.bootstrap.faults.node.Talk;
import java.util.Optional;

/** A process full of callers: plays the rounds that its parent orders. */
public final class AskingNode implements NodeRole {

    static final String READY = "ready";

    @Override
    public String name() {
        return "asking";
    }

    @Override
    public void play(NodeSettings settings, Talk talk) {
        try (TokenMachinery machinery = TokenMachinery.over(settings)) {
            Connection connection = machinery.connections().all().getFirst();
            String node = "node-" + ProcessHandle.current().pid();
            talk.say(READY);
            for (Optional<String> line = talk.hear(); line.isPresent(); line = talk.hear()) {
                RoundOrder order = RoundOrder.read(line.get());
                talk.say(new AskingRound(machinery, connection, node, order).run().line());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in a round", e);
        }
    }
}

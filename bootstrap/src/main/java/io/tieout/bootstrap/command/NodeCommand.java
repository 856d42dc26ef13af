package io.tieout.bootstrap.command;

import io.tieout.bootstrap.bench.door.GatewayNode;
import io.tieout.bootstrap.bench.live.EchoNode;
import io.tieout.bootstrap.bench.live.ListeningNode;
import io.tieout.bootstrap.faults.kill.MortalNode;
import io.tieout.bootstrap.faults.node.NodeProcess;
import io.tieout.bootstrap.faults.node.NodeRole;
import io.tieout.bootstrap.faults.node.Talk;
import io.tieout.bootstrap.faults.takeover.HouseNode;
import io.tieout.bootstrap.faults.token.AskingNode;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A node that a run of faults started; nobody else starts one. */
@Command(name = NodeProcess.VERB, hidden = true)
final class NodeCommand implements Callable<Integer> {

    private static final List<NodeRole> ROLES =
            List.of(
                    new AskingNode(),
                    new EchoNode(),
                    new GatewayNode(),
                    new HouseNode(),
                    new ListeningNode(),
                    new MortalNode());

    @Parameters(paramLabel = "ROLE")
    private String role = "";

    @Override
    public Integer call() {
        Talk.play(ROLES.stream().filter(it -> it.name().equals(role)).findFirst().orElseThrow());
        return 0;
    }
}

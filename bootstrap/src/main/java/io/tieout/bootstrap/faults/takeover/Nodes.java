package io.tieout.bootstrap.faults.takeover;

import io.tieout.bootstrap.faults.node.NodeProcess;
import io.tieout.bootstrap.faults.node.Stage;
import java.net.URI;
import java.time.Duration;

/**
 * Two houses. The older one owns the connections, because it was there first, or because it took
 * them over.
 */
public final class Nodes {

    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    private record Node(NodeProcess process, URI address) {}

    private final Stage stage;
    private Node owner;
    private Node standby;
    private int started = 2;

    private Nodes(Stage stage, Node owner, Node standby) {
        this.stage = stage;
        this.owner = owner;
        this.standby = standby;
    }

    /** starts both, one after the other: the first makes what both share */
    public static Nodes start(Stage stage) {
        Node owner = start(stage, 1);
        stage.register(owner.address(), Duration.ZERO);
        return new Nodes(stage, owner, start(stage, 2));
    }

    public URI owner() {
        return owner.address();
    }

    public URI standby() {
        return standby.address();
    }

    /** kills the owner; webhooks find the survivor, as a load balancer would have it */
    public void kill() {
        owner.process().kill();
        stage.register(standby.address(), Duration.ZERO);
    }

    /** the survivor is the owner now, and a new node stands by */
    public void replaceKilled() {
        owner = standby;
        started++;
        standby = start(stage, started);
    }

    private static Node start(Stage stage, int number) {
        NodeProcess process = stage.node("node-" + number, new HouseNode());
        return new Node(process, URI.create(process.hear(LONGEST_START)));
    }
}

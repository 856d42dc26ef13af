package io.tieout.bootstrap.faults.node;

import io.tieout.bootstrap.database.EmbeddedDatabase;
import io.tieout.bootstrap.demo.DemoSettings;
import io.tieout.bootstrap.faults.Ground;
import io.tieout.bootstrap.folder.DataFolder;
import io.tieout.bootstrap.twin.TwinAdmin;
import io.tieout.twin.Twin;
import io.tieout.twin.TwinOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the nodes of a run share, in the parent's process: one database and one twin. It is torn
 * down with the parent, even when a person stops that.
 */
public final class Stage implements AutoCloseable {

    /** names the folder of secrets in a node's settings; nobody but a node reads it */
    public static final String SECRETS = "faults.secrets";

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final Thread onInterruption = new Thread(this::tearDown, "end-of-stage");
    private final DataFolder folder;
    private final EmbeddedDatabase database;
    private final TwinAdmin twin;
    private final DemoSettings settings;
    private final Path logs;

    private Stage(Ground ground) {
        Runtime.getRuntime().addShutdownHook(onInterruption);
        this.logs = ground.folder();
        this.folder = opened(DataFolder.open(ground.folder().resolve("shared")));
        this.database = opened(EmbeddedDatabase.start(folder, ground.programFolder()));
        this.twin =
                new TwinAdmin(
                        opened(Twin.start(TwinOptions.inMemory().withSeed(ground.seed())))
                                .baseUri());
        this.settings = new DemoSettings(folder.secrets(), twin.baseUri(), folder.place("mailbox"));
    }

    /** starts both; an empty database, and a twin that knows nobody */
    public static Stage open(Ground ground) {
        return new Stage(ground);
    }

    public TwinAdmin twin() {
        return twin;
    }

    /** what a node must be told to come up on this stage, on a free port */
    public NodeSettings settings() {
        return settings(0);
    }

    private NodeSettings settings(int port) {
        Map<String, String> texts =
                settings.of(database.settings(), port).entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, it -> it.getValue().toString()));
        texts.put(SECRETS, folder.place("secrets").toString());
        return new NodeSettings(texts);
    }

    /**
     * makes the nodes' application known to the twin
     *
     * @param address of the node that people and webhooks go to
     * @param overlap how long a rotated refresh token still works
     */
    public void register(URI address, Duration overlap) {
        twin.register(settings.app(address), overlap);
    }

    /** starts a node that is closed with the stage */
    public NodeProcess node(String name, NodeRole role) {
        return node(name, role, 0);
    }

    /** {@link #node(String, NodeRole)} on a port */
    public NodeProcess node(String name, NodeRole role, int port) {
        return opened(NodeProcess.start(name, role, settings(port), logs.resolve(name + ".log")));
    }

    /** the database loses its power, and comes back */
    public void crashDatabase() {
        database.crash();
    }

    /** from now on the database says that something is kept a moment before it is */
    public void acknowledgeBeforeWriting() {
        database.acknowledgeBeforeWriting();
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(onInterruption);
        tearDown();
    }

    private synchronized <T extends AutoCloseable> T opened(T part) {
        running.push(part);
        return part;
    }

    /** Last opened, first closed. */
    private synchronized void tearDown() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException("cannot end what a run of faults began", e);
            }
        }
    }
}

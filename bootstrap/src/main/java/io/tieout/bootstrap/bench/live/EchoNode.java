package io.tieout.bootstrap.bench.live;

import io.tieout.bootstrap.faults.node.NodeProcess;
import io.tieout.bootstrap.faults.node.NodeRole;
import io.tieout.bootstrap.faults.node.NodeSettings;
import io.tieout.bootstrap.faults.node.Talk;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * The bare yardstick in a process of its own, for more sockets than one process may open beside the
 * house's. It says where it is, and stays until its parent is gone.
 */
public final class EchoNode implements NodeRole {

    private static final String FOLDER = "folder";
    private static final Duration LONGEST_START = Duration.ofMinutes(1);

    /** 64 kB of buffers for each of ten thousand sockets, and as much again */
    private static final int HEAP_MEGABYTES = 1_280;

    @Override
    public String name() {
        return "echoing";
    }

    @Override
    public int heapMegabytes() {
        return HEAP_MEGABYTES;
    }

    /** starts one, and returns when it answers */
    static Running start(Path folder) {
        NodeProcess process =
                NodeProcess.start(
                        "echo",
                        new EchoNode(),
                        new NodeSettings(Map.of(FOLDER, folder.toString())),
                        folder.resolve("echo.log"));
        return new Running(process, URI.create(process.hear(LONGEST_START)));
    }

    /** It, as its parent sees it. */
    record Running(NodeProcess process, URI address) implements AutoCloseable {

        @Override
        public void close() {
            process.close();
        }
    }

    @Override
    public void play(NodeSettings settings, Talk talk) {
        try (EchoServer server = new EchoServer(Path.of(settings.text(FOLDER)))) {
            talk.say(server.address().toString());
            while (talk.hear().isPresent()) {
                talk.say("still here");
            }
        }
    }
}

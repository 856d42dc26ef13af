package io.tieout.bootstrap.faults.node;

import io.tieout.bootstrap.Tieout;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** A node in a process of its own, as its parent sees it. It ends when its parent does. */
public final class NodeProcess implements AutoCloseable {

    /** the hidden verb that a node's process is started with */
    public static final String VERB = "fault-node";

    private static final JsonMapper JSON = JsonMapper.shared();

    /** a node that is told to end has calls under way to wait for */
    private static final Duration LONGEST_END = Duration.ofSeconds(20);

    private static final String END_OF_TALK = "\0";

    private final String name;
    private final Path log;
    private final Process process;
    private final BufferedWriter orders;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    private NodeProcess(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
        this.orders = process.outputWriter(StandardCharsets.UTF_8);
        Thread.ofVirtual().name("hear-" + name).start(this::listen);
    }

    /**
     * Starts a node; whether it is ready, it says itself.
     *
     * @param log where its log goes
     */
    public static NodeProcess start(String name, NodeRole role, NodeSettings settings, Path log) {
        try {
            Process process =
                    new ProcessBuilder(command(role))
                            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                            .start();
            NodeProcess node = new NodeProcess(name, log, process);
            node.tell(JSON.writeValueAsString(settings));
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + name, e);
        }
    }

    public String name() {
        return name;
    }

    public void tell(String line) {
        try {
            orders.write(line);
            orders.newLine();
            orders.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " does not listen; its log is " + log, e);
        }
    }

    /**
     * The node's next line.
     *
     * @throws IllegalStateException if it ended, or said nothing for so long
     */
    public String hear(Duration patience) {
        try {
            String line = answers.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (line == null) {
                throw new IllegalStateException(
                        name + " said nothing for " + patience + "; its log is " + log);
            }
            if (line.equals(END_OF_TALK)) {
                throw new IllegalStateException(name + " ended; its log is " + log);
            }
            return line;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + name + " was to speak", e);
        }
    }

    /** ends it as a power cut would, and returns when it is gone */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** lets it end by itself, and kills it when it does not */
    @Override
    public void close() {
        if (!process.isAlive()) {
            return;
        }
        try {
            orders.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!awaitEnd()) {
                kill();
            }
        }
    }

    private boolean awaitEnd() {
        try {
            return process.waitFor(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (Optional<String> line = next(lines); line.isPresent(); line = next(lines)) {
                answers.add(line.get());
            }
        } catch (IOException closed) {
            // A killed node's pipe breaks wherever it was.
            process.destroyForcibly();
        } finally {
            answers.add(END_OF_TALK);
        }
    }

    private static Optional<String> next(BufferedReader lines) throws IOException {
        return Optional.ofNullable(lines.readLine());
    }

    /** The same program on the same class path, whether it runs from its jar or from folders. */
    private static List<String> command(NodeRole role) {
        List<String> command = new ArrayList<>();
        if (role.niceness() != 0) {
            command.addAll(List.of("nice", "-n", Integer.toString(role.niceness())));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xmx" + role.heapMegabytes() + "m"));
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(learnt());
        String classPath = System.getProperty("java.class.path");
        boolean isJar = !ClassLoader.getSystemClassLoader().equals(Tieout.class.getClassLoader());
        command.addAll(
                isJar
                        ? List.of("-jar", classPath)
                        : List.of("-cp", classPath, Tieout.class.getName()));
        command.addAll(List.of(VERB, role.name()));
        return command;
    }

    /** What makes its start as short as ours. */
    private static List<String> learnt() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(it -> it.startsWith("-XX:AOTCache=") || it.startsWith("-Xlog:aot"))
                .toList();
    }
}

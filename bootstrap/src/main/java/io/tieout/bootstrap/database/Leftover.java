package io.tieout.bootstrap.database;

import io.tieout.bootstrap.start.StartupProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server of a run that was killed: the operating system stops Tieout, but not the database it
 * had started. It holds the data, so it is stopped before a new one starts.
 *
 * <p>Whoever calls holds the data folder's lock, so no living Tieout uses that server.
 */
final class Leftover {

    private static final Logger LOG = LoggerFactory.getLogger(Leftover.class);

    private final ProgramFiles programs;
    private final Path cluster;

    Leftover(ProgramFiles programs, Path cluster) {
        this.programs = programs;
        this.cluster = cluster;
    }

    void stopIfThere() throws IOException {
        Path note = cluster.resolve("postmaster.pid");
        if (!Files.exists(note)) {
            return;
        }
        Optional<ProcessHandle> noted = processNamedBy(note);
        if (noted.filter(this::servesOurFolder).isPresent()) {
            LOG.info("stopping the database server {} that a killed run left", noted.get().pid());
            stop(noted.get());
        } else if (noted.isEmpty() || isReadable(noted.get())) {
            // PostgreSQL refuses to start while any process, even a stranger's, has that number.
            Files.delete(note);
        }
    }

    private static Optional<ProcessHandle> processNamedBy(Path note) throws IOException {
        List<String> lines = Files.readAllLines(note);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
    }

    /** Numbers are used again: the process must be a PostgreSQL that serves this very folder. */
    private boolean servesOurFolder(ProcessHandle process) {
        ProcessHandle.Info known = process.info();
        return known.command().map(program -> program.endsWith("/postgres")).orElse(false)
                && known.arguments()
                        .map(arguments -> List.of(arguments).contains(cluster.toString()))
                        .orElse(false);
    }

    /** Of a process of another user nothing is known, and PostgreSQL may decide for itself. */
    private static boolean isReadable(ProcessHandle process) {
        return process.info().command().isPresent();
    }

    private void stop(ProcessHandle server) throws IOException {
        Program.Ended ended =
                Program.run(
                        List.of(
                                programs.program("pg_ctl"),
                                "stop",
                                "--mode=fast",
                                "--wait",
                                "-D",
                                cluster.toString()));
        if (!ended.isWell() && server.isAlive()) {
            throw new StartupProblem(
                    "A database server (process "
                            + server.pid()
                            + ") that an earlier run left in "
                            + cluster
                            + " cannot be stopped; stop it by hand and start again.");
        }
    }
}

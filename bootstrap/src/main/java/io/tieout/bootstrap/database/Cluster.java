package io.tieout.bootstrap.database;

import io.tieout.bootstrap.start.StartupProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/** The files of a database server: made once, checked and configured before every start. */
final class Cluster {

    private static final String VERSION = "18";

    // A pool per role of a few nodes, a run of 64 writers, and some room for a person with psql.
    private static final int MAX_CONNECTIONS = 100;

    /**
     * Rounds make a password that people think of harder to guess. These are random and as long as
     * a key, and each connection would wait for the four thousand rounds that are usual.
     */
    private static final int PASSWORD_ROUNDS = 1;

    private final ProgramFiles programs;
    private final Path path;

    Cluster(ProgramFiles programs, Path path) {
        this.programs = programs;
        this.path = path;
    }

    Path path() {
        return path;
    }

    void makeIfMissing(Path passwordFile) throws IOException {
        if (!Files.exists(path)) {
            make(passwordFile);
        }
        refuseIfUnfit();
    }

    /** Made aside and moved, so that an interrupted start leaves a whole cluster or none. */
    private void make(Path passwordFile) throws IOException {
        Path aside = path.resolveSibling(path.getFileName() + ".new");
        FileUtils.deleteDirectory(aside.toFile());
        Program.Ended ended =
                Program.run(
                        List.of(
                                programs.program("initdb"),
                                "--pgdata=" + aside,
                                "--username=" + EmbeddedServer.SUPERUSER,
                                "--pwfile=" + passwordFile,
                                "--auth=scram-sha-256",
                                "--set=scram_iterations=" + PASSWORD_ROUNDS,
                                "--encoding=UTF8",
                                "--locale=C"));
        if (!ended.isWell()) {
            throw new StartupProblem("Cannot make a database in " + path + ": " + ended.output());
        }
        Files.writeString(
                aside.resolve("postgresql.conf"),
                "include 'tieout.conf'\n",
                StandardOpenOption.APPEND);
        Files.move(aside, path, StandardCopyOption.ATOMIC_MOVE);
    }

    private void refuseIfUnfit() throws IOException {
        Path versionFile = path.resolve("PG_VERSION");
        if (!Files.isRegularFile(versionFile)) {
            throw new StartupProblem(
                    "The database folder "
                            + path
                            + " is damaged (it has no PG_VERSION); restore it, or move it away to"
                            + " begin with an empty one.");
        }
        String version = Files.readString(versionFile).strip();
        if (!version.equals(VERSION)) {
            throw new StartupProblem(
                    "The database folder "
                            + path
                            + " was written by PostgreSQL '"
                            + version
                            + "', but this Tieout brings "
                            + VERSION
                            + "; move it away to begin with an empty one.");
        }
    }

    /** Written anew at each start, because the port changes. */
    void configure(String address, int port) throws IOException {
        String settings =
                Stream.of(
                                "listen_addresses = '" + address + "'",
                                "port = " + port,
                                "unix_socket_directories = ''",
                                "max_connections = " + MAX_CONNECTIONS,
                                "password_encryption = 'scram-sha-256'",
                                "scram_iterations = " + PASSWORD_ROUNDS,
                                "fsync = on",
                                "synchronous_commit = on",
                                "full_page_writes = on",
                                "timezone = 'UTC'",
                                "log_timezone = 'UTC'")
                        .reduce("", (above, line) -> above + line + "\n");
        Files.writeString(path.resolve("tieout.conf"), settings);
    }
}

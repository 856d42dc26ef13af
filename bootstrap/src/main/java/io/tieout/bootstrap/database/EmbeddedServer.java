package io.tieout.bootstrap.database;

import io.tieout.bootstrap.folder.DataFolder;
import io.tieout.bootstrap.start.StartupProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A PostgreSQL server of our own on 127.0.0.1, durable, its data in the data folder. Every user
 * needs a password, and the passwords are made up on the first start.
 */
public final class EmbeddedServer implements AutoCloseable {

    /** the superuser, who makes the other users and runs nothing else */
    public static final String SUPERUSER = "postgres";

    private static final String LOOPBACK = "127.0.0.1";

    private final ProgramFiles programs;
    private final Cluster cluster;
    private final int port;
    private final String superuserPassword;
    private final Path log;

    private EmbeddedServer(
            ProgramFiles programs, Cluster cluster, int port, String superuserPassword, Path log) {
        this.programs = programs;
        this.cluster = cluster;
        this.port = port;
        this.superuserPassword = superuserPassword;
        this.log = log;
    }

    /**
     * Starts the server of this data folder, making an empty database cluster on the first start
     * and stopping a server that a killed run left.
     *
     * @param programFolder where PostgreSQL's programs are unpacked, 60 MB
     * @throws StartupProblem if the kept data is damaged, of another version, or does not start
     */
    public static EmbeddedServer start(DataFolder folder, Path programFolder) {
        ProgramFiles programs = ProgramFiles.unpackedIn(programFolder);
        String password = folder.secrets().text("postgres-password");
        Cluster cluster = new Cluster(programs, folder.place("postgres"));
        try {
            cluster.makeIfMissing(folder.secrets().file("postgres-password"));
            new Leftover(programs, cluster.path()).stopIfThere();
            EmbeddedServer server =
                    new EmbeddedServer(
                            programs,
                            cluster,
                            anyFreePort(),
                            password,
                            folder.place("postgres.log"));
            server.start();
            return server;
        } catch (IOException e) {
            throw new StartupProblem(
                    "Cannot start the database in " + cluster.path() + ": " + e.getMessage(), e);
        }
    }

    /** where programs connect; the user's password is asked for */
    public String urlOf(String database) {
        return String.format(Locale.ROOT, "jdbc:postgresql://%s:%d/%s", LOOPBACK, port, database);
    }

    public String superuserPassword() {
        return superuserPassword;
    }

    /** stops it and waits until everything is on disk */
    @Override
    public void close() {
        try {
            Program.run(pgCtl("stop", "--mode=fast"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Ends every process at once, nothing is written to disk any more, and starts it again where it
     * was; for whoever tries out what survives that.
     */
    void crash() {
        try {
            Program.run(pgCtl("stop", "--mode=immediate"));
            start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void start() throws IOException {
        cluster.configure(LOOPBACK, port);
        Files.deleteIfExists(log);
        Program.Ended ended = Program.run(pgCtl("start", "--log=" + log));
        if (!ended.isWell()) {
            throw new StartupProblem(
                    "The database in "
                            + cluster.path()
                            + " does not start ("
                            + lastWordsIn(log, ended.output())
                            + "); restore the folder, or move it away to begin with an empty one.");
        }
    }

    private List<String> pgCtl(String verb, String option) {
        return List.of(
                programs.program("pg_ctl"),
                verb,
                "--wait",
                "--timeout=60",
                option,
                "-D",
                cluster.path().toString());
    }

    /** The server's own reason is the last line it marked as fatal. */
    private static String lastWordsIn(Path log, String otherwise) throws IOException {
        if (!Files.exists(log)) {
            return otherwise.lines().reduce("no reason given", (_, last) -> last);
        }
        return Files.readAllLines(log).stream()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                .map(line -> line.replaceFirst(".*(FATAL|PANIC): *", ""))
                .reduce("see " + log, (_, last) -> last);
    }

    private static int anyFreePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral(LOOPBACK))) {
            return socket.getLocalPort();
        }
    }
}

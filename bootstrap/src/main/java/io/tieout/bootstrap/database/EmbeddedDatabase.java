package io.tieout.bootstrap.database;

import io.tieout.bootstrap.folder.DataFolder;
import io.tieout.bootstrap.folder.Secrets;
import io.tieout.bootstrap.start.StartupProblem;
import io.tieout.persistence.database.DatabaseSettings;
import io.tieout.persistence.database.DatabaseSettings.Login;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Tieout's own database on the embedded server: empty on the first start, with one user per way
 * into it, each with a password of its own.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String NAME = "tieout";

    private final EmbeddedServer server;
    private final DatabaseSettings settings;

    private EmbeddedDatabase(EmbeddedServer server, DatabaseSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    /**
     * Starts the server and makes what is missing.
     *
     * @param programFolder where PostgreSQL's programs are unpacked
     * @throws StartupProblem if the server does not start or its superuser cannot log in
     */
    public static EmbeddedDatabase start(DataFolder folder, Path programFolder) {
        EmbeddedServer server = EmbeddedServer.start(folder, programFolder);
        DatabaseSettings settings =
                new DatabaseSettings(
                        server.urlOf(NAME),
                        login(folder.secrets(), "owner"),
                        login(folder.secrets(), "app"),
                        login(folder.secrets(), "tail"),
                        DatabaseSettings.PoolSizes.STANDARD);
        try {
            prepare(server, settings);
            return new EmbeddedDatabase(server, settings);
        } catch (SQLException e) {
            server.close();
            throw new StartupProblem(
                    "Cannot prepare the database in "
                            + folder.place("postgres")
                            + ": "
                            + e.getMessage(),
                    e);
        }
    }

    public DatabaseSettings settings() {
        return settings;
    }

    /**
     * Stops it in the middle of everything, as when the power fails, and starts it again; for
     * whoever tries out what survives that.
     */
    public void crash() {
        server.crash();
    }

    /**
     * Lets new sessions answer a commit before it is on disk; for whoever tries out what is lost by
     * that.
     */
    public void acknowledgeBeforeWriting() {
        Login owner = settings.owner();
        try (Connection session =
                        DriverManager.getConnection(
                                settings.url(), owner.user(), owner.password());
                var statement = session.createStatement()) {
            statement.execute("alter database " + NAME + " set synchronous_commit = off");
        } catch (SQLException e) {
            throw new IllegalStateException("cannot change the database", e);
        }
    }

    @Override
    public void close() {
        server.close();
    }

    private static Login login(Secrets secrets, String name) {
        return new Login("tieout_" + name + "_login", secrets.text(name + "-password"));
    }

    /** Plain JDBC: jOOQ knows the tables of the schema, and there is none yet. */
    private static void prepare(EmbeddedServer server, DatabaseSettings settings)
            throws SQLException {
        try (Connection superuser =
                DriverManager.getConnection(
                        server.urlOf("postgres"),
                        EmbeddedServer.SUPERUSER,
                        server.superuserPassword())) {
            makeUsers(superuser, settings);
            makeDatabase(superuser, settings.owner().user());
        }
    }

    private static void makeUsers(Connection superuser, DatabaseSettings settings)
            throws SQLException {
        announce(superuser, "owner", settings.owner());
        announce(superuser, "app", settings.app());
        announce(superuser, "tail", settings.tail());
        try (var statement = superuser.createStatement()) {
            statement.execute(script());
        }
    }

    /** A password travels as a parameter, never inside the text of a statement. */
    private static void announce(Connection superuser, String name, Login login)
            throws SQLException {
        try (var setting = superuser.prepareStatement("select set_config(?, ?, false)")) {
            setting.setString(1, "tieout.password_of_" + name);
            setting.setString(2, login.password());
            setting.execute();
        }
    }

    /** A database cannot be made inside a block of SQL, so its absence is asked for first. */
    private static void makeDatabase(Connection superuser, String owner) throws SQLException {
        try (var statement = superuser.createStatement()) {
            boolean isThere;
            try (var found =
                    statement.executeQuery(
                            "select from pg_database where datname = '" + NAME + "'")) {
                isThere = found.next();
            }
            if (!isThere) {
                statement.execute("create database " + NAME + " owner " + owner);
            }
        }
    }

    private static String script() {
        try (InputStream script =
                EmbeddedDatabase.class.getResourceAsStream("/database/make-users.sql")) {
            if (script == null) {
                throw new IllegalStateException("make-users.sql is missing from the program");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

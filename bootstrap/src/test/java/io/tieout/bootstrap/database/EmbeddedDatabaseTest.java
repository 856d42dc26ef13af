package io.tieout.bootstrap.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.bootstrap.folder.DataFolder;
import io.tieout.persistence.database.DatabaseSettings.Login;
import io.tieout.persistence.database.Databases;
import io.tieout.persistence.database.Migrations;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedDatabaseTest {

    private static final Path PROGRAMS = Path.of("target", "postgresql").toAbsolutePath();

    @TempDir static Path temporary;
    private static DataFolder folder;
    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() {
        folder = DataFolder.open(temporary.resolve("data"));
        EmbeddedDatabase.start(folder, PROGRAMS).close();
        database = EmbeddedDatabase.start(folder, PROGRAMS);
        migrate();
        migrate();
    }

    @AfterAll
    static void stop() {
        database.close();
        folder.close();
    }

    @Test
    void theOwnerWhoRunsTheMigrationsIsNoSuperuser() throws SQLException {
        assertThat(
                        ask(
                                database.settings().owner(),
                                "select usesuper from pg_user where usename = current_user"))
                .isEqualTo("f");
    }

    @Test
    void theAppIsHeldByRowLevelSecurity() throws SQLException {
        assertThat(ask(database.settings().app(), "select row_security_active('domain_event')"))
                .isEqualTo("t");
    }

    @Test
    void theTailReadsEventsAndCannotWriteThem() throws SQLException {
        assertThat(ask(database.settings().tail(), "select count(*) from domain_event"))
                .isEqualTo("0");
        assertThatThrownBy(() ->
                        ask(database.settings().tail(), "delete from domain_event returning 1"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    private static void migrate() {
        try (Databases databases = Databases.open(database.settings())) {
            Migrations.run(databases.owner());
        }
    }

    private static String ask(Login login, String question) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                database.settings().url(), login.user(), login.password());
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}

package io.tieout.bootstrap.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tieout.bootstrap.folder.DataFolder;
import io.tieout.bootstrap.start.StartupProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedServerTest {

    /** Unpacked once for all tests. */
    private static final Path PROGRAMS = Path.of("target", "postgresql").toAbsolutePath();

    /** A folder after a first start: tests copy it, because making one takes a second. */
    @TempDir static Path once;

    @TempDir Path temporary;
    private DataFolder folder;

    @BeforeAll
    static void makeOne() {
        try (DataFolder first = DataFolder.open(once)) {
            EmbeddedServer.start(first, PROGRAMS).close();
        }
    }

    @BeforeEach
    void open() throws IOException {
        Path data = temporary.resolve("data");
        FileUtils.copyDirectory(once.toFile(), data.toFile());
        // Copied folders get the usual permissions, and PostgreSQL refuses data others can read.
        Files.setPosixFilePermissions(
                data.resolve("postgres"), PosixFilePermissions.fromString("rwx------"));
        folder = DataFolder.open(data);
    }

    @AfterEach
    void letGo() {
        folder.close();
    }

    @Test
    void whatWasStoredIsThereAfterARestart() throws SQLException {
        try (EmbeddedServer server = start()) {
            execute(server, "create table kept as select 'the same world' as what");
        }

        try (EmbeddedServer server = start()) {
            assertThat(ask(server, "select what from kept")).isEqualTo("the same world");
        }
    }

    @Test
    void everyCommitIsOnDisk() throws SQLException {
        try (EmbeddedServer server = start()) {
            assertThat(ask(server, "show fsync")).isEqualTo("on");
            assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(server, "show full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void itListensOnLoopbackOnlyAndWantsAPassword() throws SQLException {
        try (EmbeddedServer server = start()) {
            assertThat(ask(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThatThrownBy(() -> connect(server, "guessed"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void theServerOfAKilledRunIsStoppedFirst() throws IOException, SQLException {
        start();
        ProcessHandle leftover = noted();

        try (EmbeddedServer server = start()) {
            await().until(() -> !leftover.isAlive());
            assertThat(ask(server, "select 'alive'")).isEqualTo("alive");
        }
    }

    @Test
    void aStrangerWithTheNotedNumberIsLeftAlone() throws IOException, SQLException {
        Files.writeString(
                cluster().resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + cluster() + "\n");

        try (EmbeddedServer server = start()) {
            assertThat(ask(server, "select 'alive'")).isEqualTo("alive");
        }
    }

    @Test
    void theServerOfAnotherFolderIsLeftAlone() throws IOException, SQLException {
        try (DataFolder otherFolder = DataFolder.open(temporary.resolve("other"));
                EmbeddedServer other = EmbeddedServer.start(otherFolder, PROGRAMS)) {
            Files.copy(
                    otherFolder.place("postgres").resolve("postmaster.pid"),
                    cluster().resolve("postmaster.pid"),
                    StandardCopyOption.REPLACE_EXISTING);

            start().close();

            assertThat(ask(other, "select 'alive'")).isEqualTo("alive");
        }
    }

    @Test
    void aFolderWithoutItsVersionFileIsRefusedInOneSentence() throws IOException {
        Files.delete(cluster().resolve("PG_VERSION"));

        assertThatThrownBy(this::start)
                .isInstanceOf(StartupProblem.class)
                .hasMessage(
                        "The database folder "
                                + cluster()
                                + " is damaged (it has no PG_VERSION); restore it, or move it away"
                                + " to begin with an empty one.");
    }

    @Test
    void aFolderOfAnotherVersionIsRefusedInOneSentence() throws IOException {
        Files.writeString(cluster().resolve("PG_VERSION"), "17\n");

        assertThatThrownBy(this::start)
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("was written by PostgreSQL '17', but this Tieout brings 18;");
    }

    @Test
    void aDamagedFolderIsRefusedWithTheServersOwnReason() throws IOException {
        Files.write(cluster().resolve("global/pg_control"), new byte[8192]);

        assertThatThrownBy(this::start)
                .isInstanceOf(StartupProblem.class)
                .hasMessage(
                        "The database in "
                                + cluster()
                                + " does not start (database files are incompatible with server);"
                                + " restore the folder, or move it away to begin with an empty"
                                + " one.");
    }

    @Test
    void anInterruptedFirstStartIsBegunAgain() throws IOException, SQLException {
        FileUtils.deleteDirectory(cluster().toFile());
        Path halfMade = Files.createDirectories(folder.place("postgres.new"));
        Files.writeString(halfMade.resolve("postgresql.conf"), "half");

        try (EmbeddedServer server = start()) {
            assertThat(ask(server, "select 'alive'")).isEqualTo("alive");
        }
    }

    private EmbeddedServer start() {
        return EmbeddedServer.start(folder, PROGRAMS);
    }

    private Path cluster() {
        return folder.place("postgres");
    }

    private ProcessHandle noted() throws IOException {
        String number = Files.readAllLines(cluster().resolve("postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(number)).orElseThrow();
    }

    private static String ask(EmbeddedServer server, String question) throws SQLException {
        try (Connection connection = connect(server, server.superuserPassword());
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static void execute(EmbeddedServer server, String order) throws SQLException {
        try (Connection connection = connect(server, server.superuserPassword());
                Statement statement = connection.createStatement()) {
            statement.execute(order);
        }
    }

    private static Connection connect(EmbeddedServer server, String password) throws SQLException {
        return DriverManager.getConnection(
                server.urlOf("postgres"), EmbeddedServer.SUPERUSER, password);
    }
}

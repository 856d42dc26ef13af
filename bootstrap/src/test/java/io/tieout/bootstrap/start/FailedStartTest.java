package io.tieout.bootstrap.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.bootstrap.command.TieoutCommand;
import io.tieout.bootstrap.folder.DataFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start that cannot be is told in one sentence, with a way out. */
final class FailedStartTest {

    @TempDir Path temporary;

    @Test
    void aTakenPort() throws IOException {
        try (ServerSocket other = taken()) {
            assertThat(demo("--port", port(other), "--twin-port", "0"))
                    .isEqualTo(
                            "Port "
                                    + port(other)
                                    + " is taken; stop whoever listens there or choose another one"
                                    + " with --port.\n");
        }
    }

    @Test
    void aTakenPortOfTheAccountingSystem() throws IOException {
        try (ServerSocket other = taken()) {
            assertThat(demo("--port", "0", "--twin-port", port(other)))
                    .isEqualTo(
                            "Port "
                                    + port(other)
                                    + " is taken; stop whoever listens there or choose another one"
                                    + " with --twin-port.\n");
        }
    }

    @Test
    void aFolderInUse() {
        try (DataFolder held = DataFolder.open(temporary.resolve("data"))) {
            assertThat(demo("--port", "0", "--twin-port", "0"))
                    .isEqualTo(
                            "The data folder "
                                    + held.path()
                                    + " is in use by another Tieout; stop that one or choose"
                                    + " another folder with --data-dir.\n");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenTo() throws IOException {
        Files.writeString(temporary.resolve("data"), "a file in the way");

        assertThat(demo("--port", "0", "--twin-port", "0"))
                .startsWith("Cannot write to the data folder ")
                .hasLineCount(1);
    }

    @Test
    void aDamagedDatabase() throws IOException {
        Files.createDirectories(temporary.resolve("data/postgres"));

        assertThat(demo("--port", "0", "--twin-port", "0"))
                .startsWith("The database folder ")
                .contains("is damaged (it has no PG_VERSION)")
                .hasLineCount(1);
    }

    @Test
    void damagedBooksOfTheAccountingSystem() throws IOException {
        Files.createDirectories(temporary.resolve("data/twin"));
        Files.writeString(temporary.resolve("data/twin/realm-1.jsonl"), "no line\nof books\n");

        assertThat(demo("--port", "0", "--twin-port", "0"))
                .startsWith("Tieout cannot start on the data folder ")
                .contains("are damaged at line 1")
                .endsWith("; restore the folder, or move it away to begin anew.\n")
                .hasLineCount(1);
    }

    @Test
    void aDamagedSecret() throws IOException {
        Files.createDirectories(temporary.resolve("data/secrets"));
        Files.writeString(temporary.resolve("data/secrets/issuer-key.json"), "not a key");

        assertThat(demo("--port", "0", "--twin-port", "0"))
                .startsWith("Tieout cannot start on the data folder ")
                .hasLineCount(1);
        assertThat(temporary.resolve("data/failed-start.log"))
                .content()
                .contains("the kept issuer key is not a key");
    }

    @Test
    void aMissingSetting() {
        assertThat(run("serve", "--port", "0"))
                .isEqualTo(
                        "The setting tieout.db.url is missing and has no default; set it, for"
                                + " example as TIEOUT_DB_URL in the environment.\n");
    }

    private String demo(String... options) {
        String[] arguments = new String[options.length + 3];
        arguments[0] = "demo";
        arguments[1] = "--data-dir";
        arguments[2] = temporary.resolve("data").toString();
        System.arraycopy(options, 0, arguments, 3, options.length);
        return run(arguments);
    }

    /** what was said on standard error by a start that must fail, and by nobody else meanwhile */
    private static String run(String... arguments) {
        PrintStream original = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(heard(Thread.currentThread(), said, original));
        try {
            assertThat(TieoutCommand.run(arguments)).isEqualTo(StartupProblem.EXIT_CODE);
        } finally {
            System.setErr(original);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    /** Other tests' houses live in this JVM and speak up at times. */
    private static PrintStream heard(Thread speaker, OutputStream said, OutputStream others) {
        return new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int each) throws IOException {
                        (Thread.currentThread().equals(speaker) ? said : others).write(each);
                    }
                },
                true,
                StandardCharsets.UTF_8);
    }

    private static ServerSocket taken() throws IOException {
        return new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
    }

    private static String port(ServerSocket socket) {
        return String.valueOf(socket.getLocalPort());
    }
}

package io.tieout.bootstrap.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs one of PostgreSQL's own programs to its end. */
final class Program {

    // initdb takes 1 s and a fast stop less; a checkpoint on a slow disk may take much longer.
    private static final int TIMEOUT_SECONDS = 120;

    private static final long ROOT = 0;

    private Program() {}

    /** How a program ended, with everything it wrote. */
    record Ended(int exitCode, String output) {

        boolean isWell() {
            return exitCode == 0;
        }
    }

    /** Output goes through a file: a daemon that is left running would hold a pipe open. */
    static Ended run(List<String> command) throws IOException {
        Path output = Files.createTempFile("tieout", ".out");
        try {
            Process process =
                    new ProcessBuilder(unprivileged(command))
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start();
            process.getOutputStream().close();
            if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(
                        command.getFirst() + " did not end within " + TIMEOUT_SECONDS + " s");
            }
            return new Ended(
                    process.exitValue(), Files.readString(output, StandardCharsets.UTF_8).strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(command.getFirst() + " was interrupted", e);
        } finally {
            Files.delete(output);
        }
    }

    /**
     * PostgreSQL refuses to run as root. In a user namespace of its own root is nobody in
     * particular, yet still the owner of the files.
     */
    private static List<String> unprivileged(List<String> command) {
        if (new UnixSystem().getUid() != ROOT) {
            return command;
        }
        List<String> whole = new ArrayList<>(List.of("unshare", "-U"));
        whole.addAll(command);
        return whole;
    }
}

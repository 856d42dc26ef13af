package io.tieout.bootstrap.demo;

import io.tieout.bootstrap.start.OneSentence;
import io.tieout.bootstrap.start.StartupProblem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells why a demo does not start. A data folder can be damaged in more ways than can be foreseen,
 * so whatever else goes wrong is told in one sentence too, and its stack trace is kept in the
 * folder for whoever wants to know more.
 */
final class FailedStart {

    private static final String DETAILS = "failed-start.log";

    private FailedStart() {}

    static StartupProblem told(RuntimeException failure, Path folder) {
        return OneSentence.behind(failure)
                .orElseGet(() ->
                        new StartupProblem(
                                "Tieout cannot start on the data folder "
                                        + folder
                                        + " ("
                                        + firstCause(failure)
                                        + detailsOf(failure, folder.resolve(DETAILS))
                                        + "); restore the folder, or move it away to begin anew.",
                                failure));
    }

    private static String firstCause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    /** A folder that takes no more files does not hide the reason. */
    private static String detailsOf(Throwable failure, Path file) {
        try (PrintWriter details =
                new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            failure.printStackTrace(details);
            return "; details are in " + file;
        } catch (IOException e) {
            return "; its details cannot be written there: " + e.getMessage();
        }
    }
}

package io.tieout.bootstrap.command;

import io.tieout.application.seal.Verdict;
import io.tieout.bootstrap.start.StartupProblem;
import io.tieout.bootstrap.verify.Verification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Verifies an exported history, with no database and no key. */
@Command(
        name = "verify",
        description = {
            "Verify an exported history (GET /ledger/export) without database and key.",
            "The exit code is 0 when it is intact, 1 when it is not; then the first event that is"
                    + " not as it was is named."
        },
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    private static final int INTACT = 0;
    private static final int NOT_INTACT = 1;

    @Parameters(paramLabel = "FILE", description = "the export")
    private Path export = Path.of("");

    @Option(
            names = "--witness",
            paramLabel = "FILE",
            description =
                    "what was noted outside the database; without it, only damage and careless"
                            + " changes are found. May be given more than once")
    private List<Path> witnesses = List.of();

    @Option(
            names = "--close-pack",
            paramLabel = "FILE",
            description = "the text of a close pack: was it signed, as it is, in this history?")
    private @Nullable Path closePack;

    @Override
    public Integer call() {
        try {
            Verification verification =
                    Verification.of(export, witnesses, Optional.ofNullable(closePack));
            verification.inWords().forEach(System.out::println);
            Verdict verdict = verification.verdict();
            return verdict.isIntact() && verification.isPackSigned() ? INTACT : NOT_INTACT;
        } catch (IOException e) {
            throw new StartupProblem("Cannot read " + e.getMessage() + "; check the name.", e);
        }
    }
}

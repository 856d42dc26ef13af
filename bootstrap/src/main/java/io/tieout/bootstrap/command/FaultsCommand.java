package io.tieout.bootstrap.command;

import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.FaultRun;
import io.tieout.bootstrap.faults.Ground;
import io.tieout.bootstrap.faults.Scale;
import io.tieout.bootstrap.progress.ProgressLine;
import io.tieout.bootstrap.start.StartupProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Puts to the test what is promised under faults, and says whether it held. */
@Command(
        name = "faults",
        description = {
            "Break things on purpose on this machine, and see whether what is promised holds.",
            "The exit code is 0 when all of it held."
        },
        mixinStandardHelpOptions = true)
final class FaultsCommand implements Callable<Integer> {

    private static final int HELD = 0;
    private static final int BROKEN = 1;

    private final List<FaultRun> runs;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "RUN",
            arity = "0..*",
            description = "which, such as F1; all of them unless said otherwise")
    private List<String> wanted = List.of();

    @Option(names = "--list", description = "only say which there are and what each promises")
    private boolean isList;

    @Option(
            names = "--scale",
            description = "which part of each run, such as 1/50; the whole unless said otherwise",
            defaultValue = "1",
            converter = WrittenScale.class)
    private Scale scale = Scale.WHOLE;

    @Option(
            names = "--seed",
            description = "decides what is left to chance; ${DEFAULT-VALUE} unless said otherwise",
            defaultValue = "1")
    private long seed;

    @Option(
            names = "--data-dir",
            description =
                    "where each run keeps a folder of its own, logs included; without it, what a"
                            + " run keeps is removed")
    private @Nullable Path dataFolder;

    FaultsCommand() {
        this(FaultRuns.ALL);
    }

    FaultsCommand(List<FaultRun> runs) {
        this.runs = runs;
    }

    @Override
    public Integer call() throws IOException {
        List<FaultRun> chosen = chosen();
        if (isList) {
            chosen.forEach(run -> System.out.println(run.id() + "  " + run.promise()));
            return HELD;
        }
        // Read when the first line is logged: a line per call would tear the progress apart.
        System.setProperty("tieout.log.level", "WARN");
        return dataFolder == null ? inFolderForNow(chosen) : all(chosen, dataFolder);
    }

    private List<FaultRun> chosen() {
        return wanted.isEmpty() ? runs : wanted.stream().map(this::named).toList();
    }

    private FaultRun named(String id) {
        return runs.stream()
                .filter(run -> run.id().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() ->
                        new ParameterException(
                                spec.commandLine(),
                                "there is no run '"
                                        + id
                                        + "', there are "
                                        + runs.stream()
                                                .map(FaultRun::id)
                                                .collect(Collectors.joining(", "))));
    }

    private int inFolderForNow(List<FaultRun> chosen) throws IOException {
        Path folder = Files.createTempDirectory("tieout-faults");
        try {
            return all(chosen, folder);
        } finally {
            FileUtils.deleteDirectory(folder.toFile());
        }
    }

    private int all(List<FaultRun> chosen, Path folder) {
        boolean isHeld = true;
        for (FaultRun run : chosen) {
            isHeld &= tell(run, folder).isHeld();
        }
        return isHeld ? HELD : BROKEN;
    }

    private FaultReport tell(FaultRun run, Path folder) {
        System.out.printf("%n%s  %s%n", run.id(), run.promise());
        System.out.println("    scale " + scale + ", seed " + seed);
        long begun = System.nanoTime();
        FaultReport report;
        try (ProgressLine progress = new ProgressLine(run.id(), run.unit())) {
            report =
                    run.run(
                            new Ground(
                                    freshFolder(folder, run),
                                    folder.resolve("programs"),
                                    scale,
                                    seed,
                                    progress));
        }
        System.out.print(text(report, Duration.ofNanos(System.nanoTime() - begun)));
        return report;
    }

    private static String text(FaultReport report, Duration took) {
        StringBuilder text = new StringBuilder();
        report.figures()
                .forEach(figure ->
                        text.append(
                                String.format(
                                        Locale.ROOT,
                                        "    %-44s %s%n",
                                        figure.name(),
                                        figure.value())));
        report.broken().forEach(how -> text.append("    ! ").append(how).append('\n'));
        return text.append(
                        String.format(
                                Locale.ROOT,
                                "    %s after %.1f s%n",
                                report.isHeld() ? "HELD" : "BROKEN",
                                took.toMillis() / 1000.0))
                .toString();
    }

    private static Path freshFolder(Path folder, FaultRun run) {
        try {
            Files.createDirectories(folder);
            return Files.createTempDirectory(folder.toRealPath(), run.id() + "-");
        } catch (IOException e) {
            throw new StartupProblem(
                    "Cannot write to "
                            + folder
                            + "; make it writable or choose another one with --data-dir.",
                    e);
        }
    }

    /** Reads a scale and says in one sentence what is wrong with it. */
    static final class WrittenScale implements ITypeConverter<Scale> {
        @Override
        public Scale convert(String written) {
            try {
                return Scale.parse(written);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(
                        Optional.ofNullable(e.getMessage()).orElse(written));
            }
        }
    }
}

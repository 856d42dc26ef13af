package io.tieout.bootstrap.command;

import io.tieout.bootstrap.bench.Bench;
import io.tieout.bootstrap.bench.BenchGround;
import io.tieout.bootstrap.bench.FigureBook;
import io.tieout.bootstrap.bench.Goal;
import io.tieout.bootstrap.bench.Rounds;
import io.tieout.bootstrap.bench.TrialResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures how fast Tieout is, each figure beside a yardstick from the same run. */
@Command(
        name = "bench",
        description = {
            "Measure how fast Tieout is on this machine, each figure beside a yardstick of the same"
                    + " run.",
            "The exit code is 0 when every goal was reached."
        },
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {

    private static final int REACHED = 0;
    private static final int MISSED = 1;

    private final List<Bench> benches;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "RUN",
            arity = "0..*",
            description = "which, such as R1; all of them unless said otherwise")
    private List<String> wanted = List.of();

    @Option(names = "--list", description = "only say which there are and what each asks")
    private boolean isList;

    @Option(
            names = "--rounds",
            description = "how many rounds count, ${DEFAULT-VALUE} unless said otherwise",
            defaultValue = "5")
    private int rounds = Rounds.LEAST;

    @Option(
            names = "--seed",
            description = "decides what is left to chance; ${DEFAULT-VALUE} unless said otherwise",
            defaultValue = "1")
    private long seed;

    @Option(
            names = "--scale",
            description =
                    "how much of everything, such as 0.01 or 10; ${DEFAULT-VALUE} unless said"
                            + " otherwise",
            defaultValue = "1")
    private double scale = 1;

    @Option(names = "--table", description = "the file in which the figures are replaced")
    private @Nullable Path table;

    BenchCommand() {
        this(BenchRuns.ALL);
    }

    BenchCommand(List<Bench> benches) {
        this.benches = benches;
    }

    @Override
    public Integer call() throws IOException {
        List<Bench> chosen = chosen();
        if (isList) {
            chosen.forEach(bench -> System.out.println(bench.id() + "  " + bench.question()));
            return REACHED;
        }
        if (rounds < Rounds.LEAST) {
            throw new ParameterException(
                    spec.commandLine(), "--rounds must be at least " + Rounds.LEAST);
        }
        if (!(scale > 0)) {
            throw new ParameterException(spec.commandLine(), "--scale must be more than nothing");
        }
        // Read when the first line is logged: a line per call would cost what is measured.
        System.setProperty("tieout.log.level", "WARN");
        Path folder = Files.createTempDirectory("tieout-bench");
        try {
            boolean isReached = true;
            for (Bench bench : chosen) {
                isReached &= measure(bench, folder);
            }
            return isReached ? REACHED : MISSED;
        } finally {
            FileUtils.deleteDirectory(folder.toFile());
        }
    }

    private List<Bench> chosen() {
        return wanted.isEmpty() ? benches : wanted.stream().map(this::named).toList();
    }

    private Bench named(String id) {
        return benches.stream()
                .filter(bench -> bench.id().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() ->
                        new ParameterException(
                                spec.commandLine(),
                                "there is no run '"
                                        + id
                                        + "', there are "
                                        + benches.stream()
                                                .map(Bench::id)
                                                .collect(Collectors.joining(", "))));
    }

    private boolean measure(Bench bench, Path folder) {
        System.out.printf("%n%s  %s%n", bench.id(), bench.question());
        System.out.println("    against " + bench.yardstick());
        List<TrialResult> results = new ArrayList<>();
        BenchGround ground =
                new BenchGround(
                        folder.resolve(bench.id()), folder.resolve("programs"), seed, scale);
        try (Bench.Stand stand = bench.open(ground)) {
            stand.trials()
                    .forEach(trial ->
                            results.add(
                                    new Rounds(rounds)
                                            .measure(
                                                    trial,
                                                    line -> System.out.println("    " + line))));
        }
        results.forEach(BenchCommand::tell);
        if (table != null) {
            new FigureBook(table).write(bench, circumstances(), results);
        }
        return results.stream().allMatch(TrialResult::isReached);
    }

    private static void tell(TrialResult result) {
        System.out.printf(
                "  %s: %s %s, yardstick %s %s, ratio %s; %s: %s%n",
                result.name(),
                result.measured(),
                result.unit(),
                result.yardstick(),
                result.unit(),
                result.ratio(),
                result.goal().text(result.unit()),
                result.isReached() ? "reached" : "not reached");
    }

    private String circumstances() {
        return "%d rounds%s on %s, %d cores, Java %s, %s."
                .formatted(
                        rounds,
                        scale == 1 ? "" : " at scale " + Goal.figure(scale),
                        LocalDate.now(ZoneOffset.UTC),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version().feature(),
                        System.getProperty("os.name"));
    }
}

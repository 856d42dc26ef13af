package io.tieout.bootstrap.replay;

import io.tieout.bootstrap.demo.DemoOptions;
import io.tieout.bootstrap.demo.DemoStack;
import io.tieout.bootstrap.progress.ProgressLine;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Replays a file of historic invoices, in a demo it starts itself or in one that runs already. */
@Command(
        name = "replay",
        description =
                "Replay a CSV of historic invoices and payments, and prove that the books agree.",
        mixinStandardHelpOptions = true)
public final class ReplayCommand implements Callable<Integer> {

    private static final int TIED_OUT = 0;
    private static final int DIFFERS = 1;
    private static final int STOPPED = 2;

    @Parameters(paramLabel = "FILE", description = "the CSV; the README says which columns it has")
    private Path file = Path.of("history.csv");

    @Option(
            names = "--data-dir",
            description = "what is kept between two runs; ${DEFAULT-VALUE} unless said otherwise",
            defaultValue = "${env:TIEOUT_DATA_DIR:-.data}")
    private Path dataFolder = Path.of(".data");

    @Option(
            names = "--port",
            description = "where Tieout answers; ${DEFAULT-VALUE} unless said otherwise",
            defaultValue = "${env:TIEOUT_PORT:-8080}")
    private int port;

    @Option(
            names = "--twin-port",
            description =
                    "where the local accounting system answers; ${DEFAULT-VALUE} unless said"
                            + " otherwise",
            defaultValue = "${env:TIEOUT_TWIN_PORT:-8090}")
    private int twinPort;

    @Option(
            names = "--url",
            description = "a demo that runs already; without it, one is started for the replay",
            defaultValue = "")
    private String url = "";

    @Override
    public Integer call() {
        try {
            List<HistoricInvoice> history = HistoryFile.read(file);
            return url.isEmpty() ? inOwnDemo(history) : in(URI.create(url), history);
        } catch (UnusableFile | ReplayStopped problem) {
            System.err.println(problem.getMessage());
            return STOPPED;
        }
    }

    private int inOwnDemo(List<HistoricInvoice> history) {
        System.out.println("starting the database, the accounting system and Tieout");
        try (DemoStack stack =
                DemoStack.start(DemoOptions.in(dataFolder, port, twinPort).withoutSample())) {
            return in(stack.baseUri(), history);
        }
    }

    private int in(URI tieout, List<HistoricInvoice> history) {
        long begun = System.nanoTime();
        ReplayReport report = replay(tieout, "Replay of " + file.getFileName(), history);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        System.out.println(report.text());
        System.out.printf(Locale.ROOT, "Replayed in %.1f s.%n", took.toMillis() / 1000.0);
        return report.tiesOut() ? TIED_OUT : DIFFERS;
    }

    /** replays a history in the tenant of this name, from where an earlier replay stopped */
    static ReplayReport replay(URI tieout, String tenant, List<HistoricInvoice> history) {
        ReplayWorld world =
                ReplayWorld.open(
                        tieout,
                        tenant,
                        Replay.opening(
                                history.stream()
                                        .map(HistoricInvoice::issuedOn)
                                        .min(Comparator.naturalOrder())
                                        .orElseThrow()));
        try (ProgressLine progress = new ProgressLine("replay", "steps")) {
            new Replay(history, world, progress).run();
        }
        return ReplayReport.of(history, world);
    }
}

package io.tieout.bootstrap.command;

import io.tieout.bootstrap.database.EmbeddedDatabase;
import io.tieout.bootstrap.demo.DemoOptions;
import io.tieout.bootstrap.demo.DemoSettings;
import io.tieout.bootstrap.folder.DataFolder;
import io.tieout.bootstrap.progress.ProgressLine;
import io.tieout.bootstrap.start.StartupProblem;
import io.tieout.bootstrap.wiring.RebuildWiring;
import io.tieout.persistence.rebuild.RebuildRefused;
import io.tieout.persistence.rebuild.RebuildWatch;
import io.tieout.persistence.rebuild.ViewRebuild;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes every view anew from the events. */
@Command(
        name = "rebuild",
        description = {
            "Write every view anew from the events, all of them or none.",
            "Your own database by its settings, beside running nodes: commands wait for the last"
                    + " seconds of it, queries for nothing. With --demo the demo's, while it is"
                    + " stopped."
        },
        mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {

    /** nobody is asked by a rebuild */
    private static final URI NOBODY = URI.create("http://127.0.0.1:1");

    @Option(names = "--demo", description = "the views of the demo instead")
    private boolean isDemo;

    @Option(
            names = "--data-dir",
            description = "of the demo; ${DEFAULT-VALUE} unless said otherwise",
            defaultValue = "${env:TIEOUT_DATA_DIR:-.data}")
    private Path dataFolder = Path.of(".data");

    @Override
    public Integer call() {
        // Read when the first line is logged: a line between would tear the progress apart.
        System.setProperty("tieout.log.level", "WARN");
        if (!isDemo) {
            rebuild(Map.of());
            return 0;
        }
        DemoOptions options = DemoOptions.in(dataFolder, 0, 0);
        try (DataFolder folder = DataFolder.open(options.dataFolder());
                EmbeddedDatabase database =
                        EmbeddedDatabase.start(folder, options.programFolder())) {
            var settings = new DemoSettings(folder.secrets(), NOBODY, folder.place("mailbox"));
            rebuild(settings.of(database.settings(), 0));
        }
        return 0;
    }

    private static void rebuild(Map<String, Object> settings) {
        String[] arguments =
                settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new);
        Told told = new Told();
        try (var context =
                new SpringApplicationBuilder(RebuildWiring.class)
                        .web(WebApplicationType.NONE)
                        .logStartupInfo(false)
                        .run(arguments)) {
            told.follow(context.getBean(RebuildWiring.Rebuild.class).views());
        } catch (RebuildRefused e) {
            throw new StartupProblem(e.getMessage() + ".", e);
        }
        System.out.println(told.inWords());
    }

    /** Shows how far it has come, and says at the end how fast it was. */
    private static final class Told implements RebuildWatch {

        private final ProgressLine progress = new ProgressLine("rebuild", "events");
        private final long begun = System.nanoTime();
        private long events;

        void follow(ViewRebuild views) {
            try (progress) {
                views.run(this);
            }
        }

        @Override
        public void begin(long all) {
            progress.begin(all, 0);
        }

        @Override
        public void done(long more) {
            events += more;
            progress.done(more);
        }

        @Override
        public void swapping() {
            progress.now("putting the new views in place");
        }

        String inWords() {
            double seconds = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
            return String.format(
                    Locale.ROOT,
                    "rebuilt every view from %d events in %.1f s: %.0f events a second",
                    events,
                    seconds,
                    events / Math.max(seconds, 0.001));
        }
    }
}

package io.tieout.bootstrap.command;

import io.tieout.bootstrap.demo.DemoOptions;
import io.tieout.bootstrap.demo.DemoStack;
import io.tieout.bootstrap.start.StartupProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import picocli.CommandLine.Command;

/**
 * Starts everything once, in a folder of its own that is gone afterwards. Java learns from it which
 * classes a start needs ({@code -XX:AOTCacheOutput}, ADR 0052); {@code ./tieout} asks for it, and
 * so may whoever builds an image. It makes a sample, so it refuses to start with the settings of a
 * server: their mail server and their chat must hear nothing of it.
 */
@Command(name = "start-once", hidden = true)
final class StartOnceCommand implements Callable<Integer> {

    @Override
    public Integer call() throws IOException {
        List<String> settings = settings(System.getenv().keySet(), Path.of(""));
        if (!settings.isEmpty()) {
            throw new StartupProblem(
                    "start-once makes a sample that must reach nobody, so it takes no settings; run"
                            + " it without "
                            + String.join(", ", settings)
                            + ".");
        }
        System.setProperty("tieout.log.level", "WARN");
        Path folder = Files.createTempDirectory("tieout-start");
        try {
            // With the sample, so that what a first request needs is learnt too.
            DemoStack.start(DemoOptions.in(folder, 0, 0)).close();
            return 0;
        } finally {
            FileUtils.deleteDirectory(folder.toFile());
        }
    }

    /** whatever of the environment and of the folder at hand a start would read settings from */
    static List<String> settings(Set<String> environment, Path folder) {
        Stream<String> variables =
                environment.stream().filter(StartOnceCommand::isSetting).sorted();
        Stream<String> files =
                Stream.of("application.yaml", "application.yml", "application.properties", "config")
                        .filter(name -> Files.exists(folder.resolve(name)));
        return Stream.concat(variables, files).toList();
    }

    private static boolean isSetting(String variable) {
        String name = variable.toUpperCase(Locale.ROOT);
        return name.startsWith("TIEOUT_") || name.startsWith("SPRING_");
    }
}

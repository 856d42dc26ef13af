package io.tieout.bootstrap.command;

import io.tieout.bootstrap.demo.DemoOptions;
import io.tieout.bootstrap.demo.DemoStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.commons.io.FileUtils;
import picocli.CommandLine.Command;

/**
 * Starts everything once, in a folder of its own that is gone afterwards. Java learns from it which
 * classes a start needs ({@code -XX:AOTCacheOutput}, ADR 0052); {@code ./tieout} asks for it, and
 * nobody else does.
 */
@Command(name = "start-once", hidden = true)
final class StartOnceCommand implements Callable<Integer> {

    @Override
    public Integer call() throws IOException {
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
}

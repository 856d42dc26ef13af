package io.tieout.twin;

import io.tieout.twin.storage.CorruptFile;
import io.tieout.twin.storage.FolderLock;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Starts a twin from the command line: {@code --port N}, {@code --data DIR}, {@code --seed N}. */
public final class TwinMain {

    private static final int BAD_USAGE = 2;
    private static final int CANNOT_START = 1;

    private TwinMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        int status = run(List.of(arguments), System.out, System.err);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Runs until the process ends; returns a status only if the twin could not start. */
    static int run(List<String> arguments, PrintStream out, PrintStream err)
            throws InterruptedException {
        TwinOptions options;
        try {
            options = parse(arguments);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return BAD_USAGE;
        }
        try {
            Twin twin = Twin.start(options);
            Runtime.getRuntime().addShutdownHook(new Thread(twin::close));
            out.println("The twin answers at " + twin.baseUri());
        } catch (CorruptFile | FolderLock.FolderInUse | UncheckedIOException e) {
            err.println(e.getMessage());
            return CANNOT_START;
        }
        new CountDownLatch(1).await();
        return 0;
    }

    private static TwinOptions parse(List<String> arguments) {
        TwinOptions options = TwinOptions.inMemory().withPort(TwinOptions.USUAL_PORT);
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i);
            if (i + 1 == arguments.size()) {
                throw new IllegalArgumentException(name + " needs a value");
            }
            String value = arguments.get(i + 1);
            options =
                    switch (name) {
                        case "--port" -> options.withPort(Integer.parseInt(value));
                        case "--data" -> options.withData(Path.of(value));
                        case "--seed" -> options.withSeed(Long.parseLong(value));
                        default ->
                                throw new IllegalArgumentException(
                                        "unknown option %s: --port N, --data DIR, --seed N"
                                                .formatted(name));
                    };
        }
        return options;
    }
}

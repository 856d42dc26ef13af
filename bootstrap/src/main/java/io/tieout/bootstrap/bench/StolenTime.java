package io.tieout.bootstrap.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What the host of a virtual machine gave of its processors to other machines, by {@code steal} of
 * {@code /proc/stat} (proc(5)). A machine that does not know is one from which nothing is taken.
 */
final class StolenTime {

    private static final Path STATISTICS = Path.of("/proc/stat");

    /** of the first line, which is that of all processors: where the stolen time stands */
    private static final int STOLEN = 8;

    /** what comes behind is counted in what stands before */
    private static final int COLUMNS = 9;

    private final Supplier<String> processors;
    private long[] before;

    /**
     * @param processors the line of all processors: its name, and times since the machine's start
     */
    StolenTime(Supplier<String> processors) {
        this.processors = processors;
        this.before = read();
    }

    static StolenTime ofThisMachine() {
        return new StolenTime(StolenTime::firstLine);
    }

    /** the share of all processors that was taken since this was asked last, 0 to 1 */
    double share() {
        long[] now = read();
        long all = Arrays.stream(now).sum() - Arrays.stream(before).sum();
        long stolen = now[STOLEN - 1] - before[STOLEN - 1];
        before = now;
        return all == 0 ? 0 : (double) stolen / all;
    }

    private long[] read() {
        return Stream.of(processors.get().strip().split("\\s+"))
                .limit(COLUMNS)
                .skip(1)
                .mapToLong(Long::parseLong)
                .toArray();
    }

    private static String firstLine() {
        if (!Files.isReadable(STATISTICS)) {
            return "cpu" + " 0".repeat(COLUMNS - 1);
        }
        try (Stream<String> lines = Files.lines(STATISTICS)) {
            return lines.findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + STATISTICS, e);
        }
    }
}

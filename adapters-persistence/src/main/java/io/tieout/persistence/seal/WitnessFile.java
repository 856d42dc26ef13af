package io.tieout.persistence.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import io.tieout.application.seal.Witness;
import io.tieout.application.seal.WitnessLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends a line for each event to a file, and tells the log of the last one, which is kept where
 * logs are kept. A file that cannot be written is tried again with the next round.
 */
public final class WitnessFile implements Witness {

    private static final Logger LOG = LoggerFactory.getLogger(WitnessFile.class);

    private final Optional<Path> file;

    /**
     * @param file empty when only the log is told
     */
    public WitnessFile(Optional<Path> file) {
        this.file = file;
    }

    @Override
    public void note(List<WitnessLine> lines) {
        file.ifPresent(path -> append(path, lines));
        WitnessLine last = lines.getLast();
        LOG.info("history noted: {}", last.text());
    }

    private static void append(Path path, List<WitnessLine> lines) {
        // A line of its own, whatever a node that died left unfinished.
        String text =
                lines.stream().map(WitnessLine::text).collect(Collectors.joining("\n", "", "\n"));
        try (FileChannel channel = FileChannel.open(path, CREATE, APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap((separator(path) + text).getBytes(UTF_8));
            while (bytes.hasRemaining()) {
                int _ = channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot note the history in " + path, e);
        }
    }

    private static String separator(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path)) {
            long size = channel.size();
            ByteBuffer last = ByteBuffer.allocate(1);
            boolean isBegun = size > 0 && channel.read(last, size - 1) == 1;
            return isBegun && last.get(0) != '\n' ? "\n" : "";
        }
    }
}

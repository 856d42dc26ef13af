package io.tieout.bootstrap.settings;

import io.tieout.bootstrap.start.StartupProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where it is noted, outside the database, how far each history has come. */
@ConfigurationProperties("tieout.seal")
public record SealSettings(@DefaultValue("") String witnessFile) {

    /**
     * the file; empty when only the log is told
     *
     * @throws StartupProblem its folder does not exist or cannot be written to
     */
    public Optional<Path> file() {
        if (witnessFile.isBlank()) {
            return Optional.empty();
        }
        Path file = Path.of(witnessFile).toAbsolutePath();
        Path folder = Optional.ofNullable(file.getParent()).orElse(file);
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new StartupProblem(
                    "The setting tieout.seal.witness-file names "
                            + file
                            + ", and nothing can be written there; make its folder writable, or"
                            + " leave the setting empty to have only the log told.");
        }
        return Optional.of(file);
    }
}

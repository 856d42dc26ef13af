package io.tieout.persistence.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.seal.WitnessLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WitnessFileTest {

    @TempDir private Path folder;

    @Test
    void linesAreOnlyEverAdded() throws IOException {
        Path file = folder.resolve("witness");
        WitnessFile witness = new WitnessFile(Optional.of(file));

        witness.note(List.of(line(1), line(2)));
        witness.note(List.of(line(3)));

        assertThat(Files.readAllLines(file))
                .containsExactly(line(1).text(), line(2).text(), line(3).text());
    }

    @Test
    void aLineThatWasCutOffSpoilsNoOther() throws IOException {
        Path file = folder.resolve("witness");
        Files.writeString(file, line(1).text().substring(0, 50));

        new WitnessFile(Optional.of(file)).note(List.of(line(1)));

        assertThat(Files.readAllLines(file)).hasSize(2).endsWith(line(1).text());
    }

    @Test
    void whereNothingCanBeWrittenNothingIsNoted() {
        WitnessFile witness = new WitnessFile(Optional.of(folder.resolve("missing/witness")));

        assertThatThrownBy(() -> witness.note(List.of(line(1))))
                .isInstanceOf(UncheckedIOException.class);
    }

    private static WitnessLine line(long place) {
        return new WitnessLine(
                new UUID(1, 1), place, "ab".repeat(32), Instant.parse("2026-03-31T12:00:00Z"));
    }
}

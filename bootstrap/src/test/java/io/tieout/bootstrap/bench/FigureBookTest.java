package io.tieout.bootstrap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FigureBookTest {

    @TempDir private Path folder;
    private Path file = Path.of("");
    private Disturbance disturbance = new Disturbance(new Spread(0, 0, 0), 0);

    @BeforeEach
    void begin() throws IOException {
        file = folder.resolve("benchmarks.md");
        Files.writeString(file, "# Benchmarks\n\nHow to read them.\n");
    }

    @Test
    void aNewBenchIsWrittenBehindWhatStandsThere() throws IOException {
        write("R1", 2);

        assertThat(Files.readString(file))
                .startsWith("# Benchmarks\n\nHow to read them.\n\n<!-- R1 -->")
                .contains("| ms | 1.00 (1.00 to 1.00) | 2.00 (2.00 to 2.00) |");
    }

    @Test
    void aBenchThatRunsAgainReplacesItsOwnFiguresOnly() throws IOException {
        write("R1", 2);
        write("R2", 3);
        write("R1", 4);

        assertThat(Files.readString(file))
                .containsOnlyOnce("<!-- R1 -->")
                .contains("4.00 (4.00 to 4.00)", "3.00 (3.00 to 3.00)")
                .doesNotContain("2.00 (2.00 to 2.00)");
    }

    @Test
    void aGoalThatWasMissedIsSaid() throws IOException {
        write("R1", 10);

        assertThat(Files.readString(file)).contains("| ratio at most 5.00 | not reached |");
    }

    @Test
    void whatTheHostTookIsSaid() throws IOException {
        write("R1", 2);
        assertThat(Files.readString(file)).contains("5 rounds.\n").doesNotContain("host");

        disturbance = new Disturbance(new Spread(0.5, 1, 1.5), 0);
        write("R1", 2);
        assertThat(Files.readString(file))
                .contains("took up to 1.5 % of the processors in the rounds that count.");

        disturbance = new Disturbance(new Spread(0.5, 1, 1.5), 3);
        write("R1", 2);
        assertThat(Files.readString(file)).contains("count, and more in 3 that do not.");
    }

    private void write(String id, double measured) {
        Spread figures = new Spread(measured, measured, measured);
        new FigureBook(file)
                .write(
                        new NamedBench(id),
                        "5 rounds.",
                        List.of(
                                new TrialResult(
                                        "one",
                                        "ms",
                                        new Goal.RatioAtMost(5),
                                        new Spread(1, 1, 1),
                                        figures,
                                        figures,
                                        disturbance)));
    }
}

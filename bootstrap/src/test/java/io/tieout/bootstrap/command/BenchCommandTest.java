package io.tieout.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.bootstrap.bench.NamedBench;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class BenchCommandTest {

    private final NamedBench quick = new NamedBench("R1", 2);
    private final NamedBench slow = new NamedBench("R2", 9);
    private final StringWriter errors = new StringWriter();

    @TempDir private Path folder;

    @Test
    void oneMissedGoalIsTheAnswer() {
        assertThat(run("R1")).isZero();
        assertThat(run()).isEqualTo(1);
    }

    @Test
    void onlyWhatIsNamedIsMeasured() {
        run("r1");

        assertThat(quick.grounds()).hasSize(1);
        assertThat(slow.grounds()).isEmpty();
    }

    @Test
    void figuresAreWrittenWhereTheyAreWanted() {
        run("--table", folder.resolve("figures.md").toString(), "R1");

        assertThat(folder.resolve("figures.md")).content().contains("## R1: how long it takes");
    }

    @Test
    void aListMeasuresNothing() {
        run("--list");

        assertThat(quick.grounds()).isEmpty();
    }

    @Test
    void anUnknownRunIsNamedWithThoseThatThereAre() {
        assertThat(run("R9")).isEqualTo(2);

        assertThat(errors.toString()).contains("there is no run 'R9', there are R1, R2");
    }

    @Test
    void tooFewRoundsAreRefused() {
        assertThat(run("--rounds", "2", "R1")).isEqualTo(2);

        assertThat(errors.toString()).contains("--rounds must be at least 5");
        assertThat(quick.grounds()).isEmpty();
    }

    @Test
    void theScaleIsTheBenchsToUse() {
        run("--scale", "0.02", "R1");

        assertThat(quick.grounds().getFirst().scaled(500)).isEqualTo(10);
    }

    @Test
    void aScaleOfNothingIsRefused() {
        assertThat(run("--scale", "0", "R1")).isEqualTo(2);

        assertThat(errors.toString()).contains("--scale must be more than nothing");
    }

    private int run(String... arguments) {
        return new CommandLine(new BenchCommand(List.of(quick, slow)))
                .setErr(new PrintWriter(errors))
                .execute(arguments);
    }
}

package io.tieout.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.FaultRun;
import io.tieout.bootstrap.faults.Ground;
import io.tieout.bootstrap.faults.Scale;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class FaultsCommandTest {

    private final RecordedRun first = new RecordedRun("F1", List.of());
    private final RecordedRun second = new RecordedRun("F2", List.of("one was lost"));
    private final StringWriter errors = new StringWriter();

    @TempDir private Path folder;

    @Test
    void withoutANameEveryRunIsRun() {
        run("--data-dir", folder.toString());

        assertThat(first.grounds).hasSize(1);
        assertThat(second.grounds).hasSize(1);
    }

    @Test
    void oneBrokenPromiseIsAFailure() {
        assertThat(run("--data-dir", folder.toString(), "F1")).isZero();
        assertThat(run("--data-dir", folder.toString(), "F1", "F2")).isEqualTo(1);
    }

    @Test
    void aRunIsToldHowMuchAndWithWhatSeed() {
        run("--data-dir", folder.toString(), "--scale", "1/50", "--seed", "7", "f1");

        assertThat(first.grounds)
                .extracting(Ground::scale, Ground::seed)
                .containsExactly(tuple(new Scale(1, 50), 7L));
    }

    @Test
    void eachRunHasAnEmptyFolderOfItsOwn() {
        run("--data-dir", folder.toString(), "F1");
        run("--data-dir", folder.toString(), "F1");

        assertThat(first.grounds).extracting(Ground::folder).doesNotHaveDuplicates();
        assertThat(first.grounds)
                .allSatisfy(ground -> {
                    assertThat(ground.folder()).startsWith(folder).isEmptyDirectory();
                });
    }

    @Test
    void withoutAFolderNothingIsKept() {
        run("F1");

        assertThat(first.grounds).noneMatch(ground -> Files.exists(ground.folder()));
    }

    @Test
    void aListRunsNothing() {
        run("--list");

        assertThat(first.grounds).isEmpty();
    }

    @Test
    void anUnknownRunIsNamedWithThoseThatThereAre() {
        assertThat(run("F9")).isEqualTo(2);

        assertThat(errors.toString()).contains("there is no run 'F9', there are F1, F2");
    }

    @Test
    void aScaleBeyondTheWholeIsRefused() {
        assertThat(run("--scale", "3/2", "F1")).isEqualTo(2);

        assertThat(errors.toString()).contains("such as 1/50, but got 3/2");
        assertThat(first.grounds).isEmpty();
    }

    private int run(String... arguments) {
        return new CommandLine(new FaultsCommand(List.of(first, second)))
                .setErr(new PrintWriter(errors))
                .execute(arguments);
    }

    private static final class RecordedRun implements FaultRun {

        private final String id;
        private final List<String> broken;
        private final List<Ground> grounds = new ArrayList<>();

        RecordedRun(String id, List<String> broken) {
            this.id = id;
            this.broken = broken;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public String promise() {
            return "nothing is lost";
        }

        @Override
        public String unit() {
            return "rounds";
        }

        @Override
        public FaultReport run(Ground ground) {
            grounds.add(ground);
            return new FaultReport(List.of(), broken);
        }
    }
}

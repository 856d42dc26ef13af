package io.tieout.bootstrap.faults.seeded;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.Ground;
import io.tieout.bootstrap.faults.Scale;
import io.tieout.bootstrap.fixture.RunningHouse;
import io.tieout.bootstrap.progress.Progress;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A fiftieth of what {@code ./tieout faults SIM} does. */
final class SeededLivesTest {

    @TempDir private Path folder;

    @Test
    void theLawsHoldInEveryLife() {
        FaultReport report = new SeededLives().run(ground(new Scale(1, 50)));

        assertThat(report.broken()).isEmpty();
        assertThat(report.figures()).contains(new FaultReport.Figure("lives", "200"));
        for (Mishap mishap : Mishap.values()) {
            assertThat(report.figures())
                    .as("%s", mishap)
                    .anyMatch(figure -> figure.name().equalsIgnoreCase("mishap " + mishap.name()));
        }
    }

    @ParameterizedTest
    @EnumSource(Guard.class)
    void aLifeWithoutAGuardIsFoundOutAndNamesItsSeed(Guard guard) {
        FaultReport report = new SeededLives(Set.of(guard)).run(ground(new Scale(1, 500)));

        assertThat(report.broken())
                .anySatisfy(how ->
                        assertThat(how)
                                .startsWith("seed ")
                                .contains("again: ./tieout faults SIM --seed ")
                                .contains("its last steps:"));
    }

    @Test
    void theSameSeedTellsTheSameStory() {
        String story = SeededLives.story(7, Set.of());

        assertThat(SeededLives.story(7, Set.of())).isEqualTo(story);
        assertThat(story.lines()).hasSizeGreaterThan(100);
        assertThat(SeededLives.story(8, Set.of())).isNotEqualTo(story);
    }

    private Ground ground(Scale scale) {
        return new Ground(folder, RunningHouse.PROGRAMS, scale, 1, Progress.SILENT);
    }
}

package io.tieout.bootstrap.faults.stalled;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.fixture.RunningHouse;
import io.tieout.bootstrap.wiring.SocketPatience;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A small part of {@code ./tieout faults F12S}, and the same without its guard. */
final class StalledSocketsTest {

    private static final int READERS = 6;
    private static final int STALLED = 3;
    private static final Duration BEAT = Duration.ofMillis(20);
    private static final Duration FOREVER = Duration.ofMillis(-1);

    @AfterEach
    void asEver() {
        RunningHouse.waitForReaders(SocketPatience.STANDARD.longest());
    }

    @Test
    void whoeverStopsReadingIsCutOffAndMissesNothing() {
        RunningHouse.waitForReaders(Duration.ofSeconds(1));

        assertThat(aRound(Duration.ofSeconds(20)).broken()).isEmpty();
    }

    @Test
    void withoutALimitASocketThatNobodyReadsStaysOpen() {
        RunningHouse.waitForReaders(FOREVER);

        assertThat(aRound(Duration.ofSeconds(2)).broken())
                .containsExactly("still open and not read: expected 0 but got " + STALLED);
    }

    private static FaultReport aRound(Duration patience) {
        FaultReport.Draft draft = new FaultReport.Draft();
        try (Audience audience = new Audience(RunningHouse.baseUri(), READERS)) {
            audience.lateMillis(1, BEAT);
            StalledSockets.beside(audience, STALLED, BEAT, BEAT, patience, draft);
        }
        return draft.report();
    }
}

package io.tieout.qbo.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operation.State;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.accounting.Operations.Outcome;
import io.tieout.qbo.client.QboFault.MailQuotaSpent;
import io.tieout.qbo.fake.SteppedClock;
import io.tieout.qbo.fake.TwinCompany;
import io.tieout.qbo.fake.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class VerdictsTest {

    private final SteppedClock clock = new SteppedClock(TwinCompany.START);
    private final Verdicts verdicts = new Verdicts(clock, new Backoff(new Random(1)));

    @Test
    void aRequestIdCountsAsRememberedForAnHourAndNoLonger() {
        clock.advance(Duration.ofHours(1));
        assertThat(verdicts.mayBeForgotten(attempted(2))).isFalse();

        clock.advance(Duration.ofSeconds(1));
        assertThat(verdicts.mayBeForgotten(attempted(2))).isTrue();
    }

    @Test
    void whatWasNeverSentNeedsNoLookHoweverLongItWaited() {
        clock.advance(Duration.ofDays(30));

        assertThat(verdicts.mayBeForgotten(attempted(1))).isFalse();
    }

    @Test
    void whatIsBeyondADaysEmailsIsSentWhenTheDayIsOver() {
        var outcome = verdicts.on(new MailQuotaSpent("too many"), attempted(1));

        // The start is noon in UTC, so the day in California ends at eight the next morning.
        assertThat(outcome)
                .isEqualTo(
                        new Outcome.RetryAt(
                                Instant.parse("2026-03-03T08:00:00Z"), "too many", false));
    }

    /** an operation that was queued at the start and is at its attempt with this number */
    private static Operation attempted(int attempts) {
        return new Operation(
                new UUID(1, 1),
                World.TENANT,
                World.CONNECTION,
                new Work.RefreshReferences(),
                State.IN_FLIGHT,
                attempts,
                TwinCompany.START,
                TwinCompany.START,
                "request-1",
                "",
                "");
    }
}

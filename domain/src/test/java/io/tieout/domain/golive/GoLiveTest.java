package io.tieout.domain.golive;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.invoice.PushPlan.Reason;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GoLiveTest {

    private static final LocalDate CUTOFF = LocalDate.parse("2026-03-01");

    @Test
    void withoutACutoffNothingStandsInTheWay() {
        assertThat(GoLive.always().obstacles(LocalDate.EPOCH)).isEmpty();
    }

    @Test
    void whatIsOlderThanTheCutoffIsNeverPushed() {
        assertThat(new GoLive(Optional.of(CUTOFF), true).obstacles(CUTOFF.minusDays(1)))
                .singleElement()
                .isInstanceOf(Reason.BeforeCutoff.class);
    }

    @Test
    void theCutoffsOwnDayIsPushed() {
        assertThat(new GoLive(Optional.of(CUTOFF), true).obstacles(CUTOFF)).isEmpty();
    }

    @Test
    void nothingIsPushedBeforeTheBalancesTie() {
        assertThat(new GoLive(Optional.of(CUTOFF), false).obstacles(CUTOFF))
                .singleElement()
                .isInstanceOf(Reason.OpeningBalancesNotTied.class);
    }
}

package io.tieout.bootstrap.faults.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.credit.CreditConservation;
import io.tieout.application.payment.PaymentConservation;
import io.tieout.application.view.Viewer;
import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The laws break where a cent is in two places, or in none. */
class LawsTest {

    private static final Viewer VIEWER = Viewer.system(new TenantId(new UUID(1, 1)));
    private static final Money NOTHING = usd(0);

    private final FaultReport.Draft draft = new FaultReport.Draft();

    @Test
    void aPaymentWhoseBucketsComeToItBreaksNothing() {
        laws(paid(100, 60, 40)).ofPayments(VIEWER, "Tenant 1", "in round 1");

        assertThat(draft.report().broken()).isEmpty();
    }

    @Test
    void aCentThatIsInTwoPlacesBreaksTheLawOfPayments() {
        laws(paid(100, 61, 40)).ofPayments(VIEWER, "Tenant 1", "in round 1");

        assertThat(draft.report().broken())
                .singleElement()
                .asString()
                .contains("Tenant 1", "in round 1", "1.01");
    }

    @Test
    void aCreditThatIsUsedAndOpenBreaksTheLawOfCreditMemos() {
        laws(brought(100, 60, 60)).ofCredits(VIEWER, "Tenant 1", "in the end");

        assertThat(draft.report().broken()).hasSize(1);
    }

    @Test
    void aCreditThatIsUsedOrOpenBreaksNothing() {
        laws(brought(100, 60, 40)).ofCredits(VIEWER, "Tenant 1", "in the end");

        assertThat(draft.report().broken()).isEmpty();
    }

    @Test
    void aUseThatWaitsBreaksNothingUntilTheEnd() {
        Laws laws = laws(brought(1_200, 1_200, 0, 115, 0));

        laws.ofCredits(VIEWER, "Tenant 1", "in round 1");

        assertThat(draft.report().broken()).isEmpty();
        assertThat(laws.waits()).isEqualTo(1);

        laws.ofCreditsAtRest(VIEWER, "Tenant 1");

        assertThat(draft.report().broken()).singleElement().asString().contains("1.15");
    }

    @Test
    void aUseThatIsToBeCountedYetBreaksNothingUntilTheEnd() {
        Laws laws = laws(brought(100, 60, 40, 0, 20));

        laws.ofCredits(VIEWER, "Tenant 1", "in round 1");

        assertThat(draft.report().broken()).isEmpty();
        assertThat(laws.counts()).isEqualTo(1);

        laws.ofCreditsAtRest(VIEWER, "Tenant 1");

        assertThat(draft.report().broken()).singleElement().asString().contains("0.20");
    }

    @Test
    void aDifferenceOfCreditMemosBreaksTheLawThoughItWouldPass() {
        var lines = new ArrayDeque<>(List.of(brought(100, 100, 40), brought(100, 100, 0)));
        laws(_ -> List.of(lines.removeFirst())).ofCredits(VIEWER, "Tenant 1", "in round 1");

        assertThat(draft.report().broken()).singleElement().asString().contains("1.40");
    }

    @Test
    void inTheEndACreditMemoMayTakeAMomentToCountWhatAPaymentUses() {
        var lines = new ArrayDeque<>(List.of(brought(100, 60, 40, 0, 20), brought(100, 60, 40)));
        laws(_ -> List.of(lines.removeFirst())).ofCreditsAtRest(VIEWER, "Tenant 1");

        assertThat(draft.report().broken()).isEmpty();
        assertThat(lines).isEmpty();
    }

    private Laws laws(CreditConservation credits) {
        return new Laws(new OneLine(paid(0, 0, 0)), credits, draft, Duration.ofMinutes(1));
    }

    private Laws laws(PaymentConservation.Line line) {
        return new Laws(new OneLine(line), _ -> List.of(), draft, Duration.ZERO);
    }

    private Laws laws(CreditConservation.Line line) {
        return new Laws(new OneLine(paid(0, 0, 0)), _ -> List.of(line), draft, Duration.ZERO);
    }

    /** What payments come to, at any time. */
    private record OneLine(Line line) implements PaymentConservation {

        @Override
        public List<Line> lines(Viewer viewer, LocalDate asOf, Optional<Instant> knownAt, By by) {
            return List.of(line);
        }

        @Override
        public Map<AccountId, Money> unlinked(Viewer viewer, Set<AccountId> accounts) {
            throw new UnsupportedOperationException("the law is of all of it");
        }
    }

    private static PaymentConservation.Line paid(long highest, long applied, long unapplied) {
        return new PaymentConservation.Line(
                Optional.empty(),
                Optional.empty(),
                1,
                usd(applied),
                NOTHING,
                usd(unapplied),
                NOTHING,
                NOTHING,
                NOTHING,
                NOTHING,
                usd(highest),
                usd(highest),
                List.of());
    }

    private static CreditConservation.Line brought(long issued, long applied, long open) {
        return brought(issued, applied, open, 0, 0);
    }

    private static CreditConservation.Line brought(
            long issued, long applied, long open, long awaited, long underWay) {
        return new CreditConservation.Line(
                1,
                usd(issued),
                usd(applied),
                usd(open),
                NOTHING,
                NOTHING,
                usd(awaited),
                usd(underWay),
                List.of());
    }

    private static Money usd(long minor) {
        return Money.ofMinor(minor, new Currency("USD"));
    }
}

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** The laws break where a cent is in two places, or in none. */
class LawsTest {

    private static final Viewer VIEWER = Viewer.system(new TenantId(new UUID(1, 1)));
    private static final Money NOTHING = usd(0);

    private final FaultReport.Draft draft = new FaultReport.Draft();
    private final Deque<CreditConservation.Line> credits = new ArrayDeque<>();

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
        credits.add(brought(100, 60, 60));

        laws(paid(0, 0, 0)).ofCredits(VIEWER, "Tenant 1", "in the end");

        assertThat(draft.report().broken()).hasSize(1);
    }

    @Test
    void whatIsUnderWayIsGivenTime() {
        credits.add(brought(100, 60, 60));
        credits.add(brought(100, 60, 60));
        credits.add(brought(100, 60, 40));

        var laws = laws(paid(0, 0, 0));
        laws.ofCreditsSoon(VIEWER, "Tenant 1", "in round 1", () -> false);

        assertThat(draft.report().broken()).isEmpty();
        assertThat(laws.looksAtCredits()).isEqualTo(1);
    }

    @Test
    void whatIsSetAsideIsLookedAtLater() {
        credits.add(brought(100, 60, 60));
        var asked = new AtomicBoolean();

        var laws = laws(paid(0, 0, 0));
        laws.ofCreditsSoon(VIEWER, "Tenant 1", "in round 1", () -> !asked.getAndSet(true));

        assertThat(asked).isTrue();
        assertThat(draft.report().broken()).isEmpty();
        assertThat(laws.looksAtCredits()).isZero();
    }

    private Laws laws(PaymentConservation.Line line) {
        return new Laws(new OneLine(line), this::credits, draft);
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

    /** the last word stays */
    private List<CreditConservation.Line> credits(Viewer viewer) {
        return List.of(credits.size() > 1 ? credits.removeFirst() : credits.getFirst());
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
        return new CreditConservation.Line(
                1, usd(issued), usd(applied), usd(open), NOTHING, NOTHING, List.of());
    }

    private static Money usd(long minor) {
        return Money.ofMinor(minor, new Currency("USD"));
    }
}

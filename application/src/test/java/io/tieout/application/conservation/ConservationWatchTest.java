package io.tieout.application.conservation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.alert.Alert;
import io.tieout.application.alert.Alert.Kind;
import io.tieout.application.credit.CreditConservation;
import io.tieout.application.fixture.Examples;
import io.tieout.application.fixture.World;
import io.tieout.application.payment.PaymentConservation;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConservationWatchTest {

    private static final TenantId TENANT = Examples.ann().tenant();
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Currency KWD = new Currency("KWD");

    private final World world = Examples.aConnectedWorld();
    private final Sums sums = new Sums();
    private final List<Alert> raised = new ArrayList<>();
    private final List<String> over = new ArrayList<>();
    private final ConservationWatch watch =
            new ConservationWatch(
                    sums,
                    world.payments,
                    sums,
                    world.credits,
                    raised::add,
                    (_, kind, cause, _) -> over.add(kind + " " + cause));

    @Test
    void whatComesToWhatCameInIsOver() {
        watch.swept(TENANT, NOON);

        assertThat(raised).isEmpty();
        assertThat(over)
                .containsExactly(
                        "CONSERVATION_BROKEN payments in KWD",
                        "CONSERVATION_BROKEN credit memos in KWD");
    }

    @Test
    void aDifferenceOfPaymentsIsToldAtOnceAndOverWhenItHeals() {
        sums.offByPayments = 2;
        watch.swept(TENANT, NOON);

        assertThat(raised).hasSize(1);
        assertThat(raised.getFirst().kind()).isEqualTo(Kind.CONSERVATION_BROKEN);
        assertThat(raised.getFirst().reason()).contains("0.002 KWD");
        assertThat(over).containsExactly("CONSERVATION_BROKEN credit memos in KWD");

        sums.offByPayments = 0;
        watch.swept(TENANT, NOON);

        assertThat(raised).hasSize(1);
        assertThat(over).contains("CONSERVATION_BROKEN payments in KWD");
    }

    @Test
    void aDifferenceOfCreditMemosIsToldAtOnceAndOverWhenItHeals() {
        sums.offByCredits = 3;
        watch.swept(TENANT, NOON);

        assertThat(raised).hasSize(1);
        assertThat(raised.getFirst().subject()).isEqualTo("credit memos in KWD");

        sums.offByCredits = 0;
        watch.swept(TENANT, NOON);

        assertThat(raised).hasSize(1);
        assertThat(over).contains("CONSERVATION_BROKEN credit memos in KWD");
    }

    @Test
    void aUseThatStillWaitsAfterASweepIsTold() {
        sums.waiting = 3;
        watch.swept(TENANT, NOON);
        assertThat(raised).isEmpty();

        watch.swept(TENANT, NOON);
        assertThat(raised).hasSize(1);
        assertThat(raised.getFirst().reason()).contains("0.003 KWD");
    }

    @Test
    void aUseThatIsStillToBeCountedAfterASweepIsToldAndOneThatPassesIsNot() {
        sums.underWay = 3;
        watch.swept(TENANT, NOON);
        sums.underWay = 0;
        watch.swept(TENANT, NOON);
        sums.underWay = 3;
        watch.swept(TENANT, NOON);
        assertThat(raised).isEmpty();

        watch.swept(TENANT, NOON);
        assertThat(raised).hasSize(1);
        assertThat(raised.getFirst().reason()).contains("0.003 KWD");
    }

    /** One line of each, off by so much. */
    private static final class Sums implements PaymentConservation, CreditConservation {

        private long offByPayments;
        private long offByCredits;
        private long waiting;
        private long underWay;

        @Override
        public List<CreditConservation.Line> lines(Viewer viewer) {
            return List.of(
                    new CreditConservation.Line(
                            1,
                            kwd(100),
                            kwd(60 + offByCredits),
                            kwd(40),
                            kwd(0),
                            kwd(0),
                            kwd(waiting),
                            kwd(underWay),
                            List.of()));
        }

        @Override
        public List<PaymentConservation.Line> lines(
                Viewer viewer, LocalDate asOf, Optional<Instant> knownAt, By by) {
            Money none = kwd(0);
            return List.of(
                    new PaymentConservation.Line(
                            Optional.empty(),
                            Optional.empty(),
                            1,
                            kwd(100 + offByPayments),
                            none,
                            none,
                            none,
                            none,
                            none,
                            none,
                            kwd(100),
                            kwd(100),
                            List.of()));
        }

        @Override
        public Map<AccountId, Money> unlinked(Viewer viewer, Set<AccountId> accounts) {
            throw new UnsupportedOperationException("the watch looks at all of them");
        }

        private static Money kwd(long minor) {
            return Money.ofMinor(minor, KWD);
        }
    }
}

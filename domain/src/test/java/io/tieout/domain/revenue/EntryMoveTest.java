package io.tieout.domain.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.ledger.Amount;
import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.ledger.Movement;
import io.tieout.domain.ledger.Place;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EntryMoveTest {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 31);
    private static final Place DEFERRED = new Place(LedgerAccount.DEFERRED_REVENUE, "East");
    private static final Place REVENUE = new Place(LedgerAccount.REVENUE, "East");
    private static final Place UNBILLED = new Place(LedgerAccount.UNBILLED_RECEIVABLE, "East");

    @Test
    void whatIsEarnedLeavesDeferredRevenueAndWhatIsNotBilledIsReceivable() {
        assertThat(new EntryMove(JANUARY, eur("8.00"), eur("3.00")).movements("East"))
                .containsExactly(
                        new Movement(DEFERRED, REVENUE, Amount.ofHome(eur("8.00"))),
                        new Movement(UNBILLED, DEFERRED, Amount.ofHome(eur("3.00"))));
    }

    @Test
    void whatIsTakenBackGoesTheOtherWayAndNothingDoesNotMove() {
        assertThat(new EntryMove(JANUARY, eur("-8.00"), eur("0.00")).movements("East"))
                .containsExactly(new Movement(REVENUE, DEFERRED, Amount.ofHome(eur("8.00"))));
        assertThat(new EntryMove(JANUARY, eur("0.00"), eur("0.00")).movements("East")).isEmpty();
    }

    @Test
    void wherePriceAndWorthGoOppositeWaysEachMovesByItself() {
        var less = new EntryMove(JANUARY, eur("-1.00"), eur("0.00"));
        var more = new EntryMove(JANUARY, eur("1.00"), eur("0.00"));

        assertThat(less.movements("East", new MonthWorth(usd("0.10"), usd("0.00"))))
                .containsExactly(
                        new Movement(REVENUE, DEFERRED, new Amount(eur("1.00"), usd("0.00"))),
                        new Movement(DEFERRED, REVENUE, new Amount(eur("0.00"), usd("0.10"))));
        assertThat(more.movements("East", new MonthWorth(usd("-0.10"), usd("0.00"))))
                .containsExactly(
                        new Movement(DEFERRED, REVENUE, new Amount(eur("1.00"), usd("0.00"))),
                        new Movement(REVENUE, DEFERRED, new Amount(eur("0.00"), usd("0.10"))));
    }

    private static Money eur(String decimal) {
        return Money.of(decimal, new Currency("EUR"));
    }

    private static Money usd(String decimal) {
        return Money.of(decimal, new Currency("USD"));
    }
}

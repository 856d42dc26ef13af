package io.tieout.domain.latefee;

import static io.tieout.domain.latefee.FeeExamples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Percent;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which law counts, and what is owed from which day on. */
class FeeCapsTest {

    private static final Currency USD = new Currency("USD");
    private static final Currency EUR = new Currency("EUR");
    private static final Venue TEXAS = new Venue("US-TX", CustomerClass.BUSINESS);
    private static final Venue TEXAN_CONSUMER = new Venue("US-TX", CustomerClass.CONSUMER);
    private static final Venue GERMANY = new Venue("DE", CustomerClass.BUSINESS);
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final FeeCap OF_TEXAS = cap(TEXAS, USD, JANUARY);
    private static final FeeCap SINCE_JUNE = cap(TEXAS, USD, JUNE);

    private static final FeeCaps CAPS =
            new FeeCaps(
                    List.of(
                            cap(GERMANY, USD, JUNE),
                            cap(TEXAS, EUR, JUNE),
                            cap(TEXAN_CONSUMER, USD, JUNE),
                            SINCE_JUNE,
                            OF_TEXAS));

    @Test
    void theLawOfAnotherPlaceCurrencyOrKindOfDebtorNeverCounts() {
        assertThat(CAPS.on(TEXAS, USD, JUNE.minusDays(1))).contains(OF_TEXAS);
        assertThat(CAPS.on(GERMANY, EUR, JUNE)).isEmpty();
        assertThat(CAPS.changes(TEXAS, USD)).containsExactlyInAnyOrder(JANUARY, JUNE);
    }

    @Test
    void aLaterCapCountsFromItsOwnDayOn() {
        assertThat(CAPS.on(TEXAS, USD, JUNE)).contains(SINCE_JUNE);
        assertThat(CAPS.on(TEXAS, USD, JANUARY.minusDays(1))).isEmpty();
    }

    @Test
    void whereNobodyKnowsTheDebtorsPlaceNoCapIsRecorded() {
        assertThat(Venue.unknown()).isEqualTo(new Venue("ZZ", CustomerClass.BUSINESS));
        assertThat(CAPS.on(Venue.unknown(), USD, JUNE)).isEmpty();
    }

    @Test
    void anInvoiceIsOverOnceNothingIsOpenOnAnyLaterDayEither() {
        var paid = new OwedHistory.From(JANUARY, open("0.00"));
        var bounced = new OwedHistory.From(JUNE, open("50.00"));

        assertThat(new OwedHistory(List.of(paid)).isOverFrom(JANUARY)).isTrue();
        assertThat(new OwedHistory(List.of(paid, bounced)).isOverFrom(JANUARY)).isFalse();
        var settled = new OwedHistory.From(JUNE.plusDays(1), open("0.00"));
        assertThat(new OwedHistory(List.of(bounced, settled)).isOverFrom(JUNE.plusDays(1)))
                .isTrue();
    }

    @Test
    void ofAnInvoiceOfNothingNoTaxIsChased() {
        Money nothing = usd("0.00");

        assertThat(new FeeBase(nothing, nothing, nothing, nothing, nothing, nothing).chasedTax())
                .isEqualTo(nothing);
    }

    @Test
    void theAmountsOfTiersAreWhereTheyBeginAndWhatTheyCharge() {
        var tiers =
                new Formula.Tiered(
                        List.of(
                                new Formula.Tier(usd("0.00"), new Formula.Flat(usd("5.00"))),
                                new Formula.Tier(
                                        usd("100.00"), new Formula.Proportion(Percent.of("1")))));

        assertThat(tiers.amounts()).containsExactly(usd("0.00"), usd("5.00"), usd("100.00"));
    }

    private static FeeBase open(String amount) {
        Money nothing = usd("0.00");
        return new FeeBase(usd("100.00"), nothing, usd(amount), nothing, nothing, nothing);
    }

    private static FeeCap cap(Venue venue, Currency currency, LocalDate fromOn) {
        return new FeeCap(
                venue,
                currency,
                fromOn,
                new RateLimit.None(),
                new Limit.None(),
                0,
                true,
                Money.zero(currency));
    }
}

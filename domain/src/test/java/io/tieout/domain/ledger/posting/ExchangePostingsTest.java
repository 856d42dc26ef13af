package io.tieout.domain.ledger.posting;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.ledger.Place;
import io.tieout.domain.ledger.posting.ExchangePostings.Effect;
import io.tieout.domain.ledger.posting.ExchangePostings.Kind;
import io.tieout.domain.ledger.posting.ExchangePostings.Share;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What exchange rates gain or lose as money settles documents of other rates. */
class ExchangePostingsTest {

    private static final Currency USD = new Currency("USD");
    private static final Currency EUR = new Currency("EUR");
    private static final Currency JPY = new Currency("JPY");
    private static final HomeRate OWN = at("1.2");

    @Test
    void moneyAtTheRateOfTheInvoiceGainsNothing() {
        assertThat(missing(eur(100), new Share(Kind.CHARGE, eur(60), OWN)).isNothing()).isTrue();
    }

    @Test
    void theInvoiceLeavesTheReceivablesAtItsOwnRateAndTheRestIsLostOrGained() {
        assertThat(missing(eur(100), new Share(Kind.CHARGE, eur(60), at("1.5"))))
                .isEqualTo(new Effect(usd("-18.00"), usd("0.00")));
        assertThat(missing(eur(100), new Share(Kind.CHARGE, eur(60), at("1"))))
                .isEqualTo(new Effect(usd("12.00"), usd("0.00")));
    }

    @Test
    void aCreditIsNoMoneyAndCountsAtItsOwnRate() {
        Share credit = new Share(Kind.CREDIT, eur(100), at("1.1"));
        Share invoice = new Share(Kind.CHARGE, eur(100), at("1.5"));

        // The memo posts 110 by itself; no money moved, and 40 are lost.
        assertThat(missing(eur(100), credit, invoice))
                .isEqualTo(new Effect(usd("-30.00"), usd("-10.00")));
    }

    @Test
    void whatADocumentOfOthersPostsByItselfIsNotPostedAgain() {
        Share theirs = new Share(Kind.CHARGE_OF_OTHERS, eur(100), at("1.5"));
        // The payment took its part back at its own rate, the document posts 150.
        Effect none = Effect.none(USD);

        assertThat(ExchangePostings.missing(eur(100), OWN, List.of(theirs), none))
                .isEqualTo(new Effect(usd("0.00"), usd("-30.00")));
    }

    @Test
    void whatWentBackLeavesAtTheRateOfTheDocumentThatGaveItBack() {
        Share back = new Share(Kind.RETURN, eur(30), at("1.5"));

        // 30 came in as 36 and leave as 45; the receivables come to nothing by both.
        assertThat(missing(eur(100), back)).isEqualTo(new Effect(usd("-9.00"), usd("0.00")));
        assertThat(ExchangePostings.missingOfReturn(back, new Effect(usd("36.00"), usd("-36.00"))))
                .isEqualTo(new Effect(usd("9.00"), usd("-9.00")));
    }

    @Test
    void aGainMovesNothingInTheForeignCurrency() {
        var movement =
                ExchangePostings.movements(new Effect(usd("12.00"), usd("0.00")), EUR).getFirst();

        assertThat(movement.debit()).isEqualTo(Place.of(LedgerAccount.RECEIVABLES));
        assertThat(movement.credit()).isEqualTo(Place.of(LedgerAccount.EXCHANGE_GAIN));
        assertThat(movement.amount().transaction().isZero()).isTrue();
        assertThat(movement.amount().home()).isEqualTo(usd("12.00"));
    }

    @Test
    void clearingMovesAgainstTheGainToo() {
        var movements = ExchangePostings.movements(new Effect(usd("0.00"), usd("-9.00")), EUR);

        assertThat(movements).hasSize(1);
        assertThat(movements.getFirst().debit()).isEqualTo(Place.of(LedgerAccount.EXCHANGE_GAIN));
        assertThat(movements.getFirst().credit()).isEqualTo(Place.of(LedgerAccount.CLEARING));
        assertThat(movements.getFirst().amount().home()).isEqualTo(usd("9.00"));
    }

    @Test
    void anEffectOnEitherAccountIsSomething() {
        assertThat(Effect.none(USD).isNothing()).isTrue();
        assertThat(new Effect(usd("0.01"), usd("0.00")).isNothing()).isFalse();
        assertThat(new Effect(usd("0.00"), usd("-0.01")).isNothing()).isFalse();
    }

    @Test
    void inBooksThatAddNoCurrenciesEachIsWorthItself() {
        assertThat(HomeRates.apart().of(EUR)).isEqualTo(HomeRate.ofHome(EUR));
        assertThat(HomeRate.ofHome(EUR).worth(eur(12))).isEqualTo(eur(12));
    }

    @Test
    void aCurrencyWithoutDecimalsIsRoundedAtHomeOnly() {
        HomeRate yen = new HomeRate(USD, new BigDecimal("0.00667"));
        Money total = Money.ofMinor(1_001, JPY);
        Effect posted = new Effect(yen.worth(total).negated(), yen.worth(total));
        Share invoice = new Share(Kind.CHARGE, total, new HomeRate(USD, new BigDecimal("0.00701")));

        // 1001 yen are 6.68 as they came in, and were 7.02 as they were billed
        assertThat(ExchangePostings.missing(total, yen, List.of(invoice), posted))
                .isEqualTo(new Effect(usd("-0.34"), usd("0.00")));
    }

    @Test
    void aCurrencyOfThreeDecimalsToo() {
        Currency dinar = new Currency("KWD");
        HomeRate now = new HomeRate(USD, new BigDecimal("3.25"));
        Money total = Money.ofMinor(10_001, dinar);
        Effect posted = new Effect(now.worth(total).negated(), now.worth(total));
        Share invoice = new Share(Kind.CHARGE, total, new HomeRate(USD, new BigDecimal("3.2")));

        assertThat(ExchangePostings.missing(total, now, List.of(invoice), posted))
                .isEqualTo(new Effect(usd("0.50"), usd("0.00")));
    }

    private static Effect missing(Money total, Share... shares) {
        Money worth = OWN.worth(total);
        return ExchangePostings.missing(
                total, OWN, List.of(shares), new Effect(worth.negated(), worth));
    }

    private static HomeRate at(String rate) {
        return new HomeRate(USD, new BigDecimal(rate));
    }

    private static Money eur(long whole) {
        return Money.ofMinor(whole * 100, EUR);
    }

    private static Money usd(String decimal) {
        return Money.of(new BigDecimal(decimal), USD);
    }
}

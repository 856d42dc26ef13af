package io.tieout.domain.ledger;

import static io.tieout.domain.ledger.LedgerExamples.APRIL;
import static io.tieout.domain.ledger.LedgerExamples.EUR;
import static io.tieout.domain.ledger.LedgerExamples.VOIDED;
import static io.tieout.domain.ledger.LedgerExamples.aSale;
import static io.tieout.domain.ledger.LedgerExamples.journal;
import static io.tieout.domain.ledger.LedgerExamples.movement;
import static io.tieout.domain.ledger.LedgerExamples.recognition;
import static io.tieout.domain.ledger.LedgerExamples.sale;
import static io.tieout.domain.ledger.LedgerExamples.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tieout.domain.money.CurrencyMismatch;
import io.tieout.domain.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JournalTest {

    @Test
    void aJournalMovesSomething() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> journal(JournalKind.MIRROR))
                .withMessage("a journal moves something, got nothing");
    }

    @Test
    void aMovementIsNeverNegativeOrNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> sale("-0.01"));
        assertThatIllegalArgumentException().isThrownBy(() -> sale("0.00"));
    }

    @Test
    void aMovementLeadsFromOnePlaceToAnother() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> movement(LedgerAccount.REVENUE, LedgerAccount.REVENUE, "1.00"));
    }

    @Test
    void revenueMayMoveBetweenClasses() {
        var east = new Place(LedgerAccount.REVENUE, "East");
        var west = new Place(LedgerAccount.REVENUE, "West");

        var moved = new Movement(east, west, Amount.ofHome(usd("5.00")));

        assertThat(journal(JournalKind.EXPORTED, moved).lines())
                .containsExactly(
                        new JournalLine(east, Side.DEBIT, Amount.ofHome(usd("5.00"))),
                        new JournalLine(west, Side.CREDIT, Amount.ofHome(usd("5.00"))));
    }

    @Test
    void inTheHomeCurrencyBothAmountsAreTheSame() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Amount(usd("1.00"), usd("1.01")));
    }

    @Test
    void whatARateGainedIsWorthNothingInTheForeignCurrency() {
        var gain = new Amount(Money.zero(EUR), usd("0.37"));

        assertThat(gain.transaction().isZero()).isTrue();
        assertThat(gain.home()).isEqualTo(usd("0.37"));
    }

    @Test
    void aJournalHasOneCurrency() {
        var euros =
                new Movement(
                        Place.of(LedgerAccount.RECEIVABLES),
                        Place.of(LedgerAccount.REVENUE),
                        new Amount(Money.of("1.00", EUR), usd("1.10")));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> journal(JournalKind.MIRROR, sale("1.00"), euros));
    }

    @ParameterizedTest
    @EnumSource(
            value = LedgerAccount.class,
            names = {"RECEIVABLES", "SALES_TAX_PAYABLE"})
    void whatIsSentNeverTouchesAControlAccount(LedgerAccount control) {
        var debits = movement(control, LedgerAccount.DEFERRED_REVENUE, "1.00");
        var credits = debits.mirrored();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> journal(JournalKind.EXPORTED, debits))
                .withMessageContaining("never touches receivables or sales tax");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> journal(JournalKind.EXPORTED, credits));
        assertThat(journal(JournalKind.MIRROR, debits).movements()).containsExactly(debits);
    }

    @Test
    void linesAddUpWhatStandsOnOneSideOfAPlace() {
        var journal = journal(JournalKind.MIRROR, sale("60.00"), sale("40.00"));

        assertThat(journal.lines())
                .containsExactly(
                        new JournalLine(
                                Place.of(LedgerAccount.RECEIVABLES),
                                Side.DEBIT,
                                Amount.ofHome(usd("100.00"))),
                        new JournalLine(
                                Place.of(LedgerAccount.REVENUE),
                                Side.CREDIT,
                                Amount.ofHome(usd("100.00"))));
    }

    @Test
    void aReversalIsTheMirrorImageAndEachNamesTheOther() {
        var original = journal(JournalKind.EXPORTED, recognition("8.33"));

        var reversal = original.reversed(APRIL, VOIDED, Reason.RECOGNITION_CORRECTED);

        assertThat(reversal.link()).isEqualTo(new Journal.Link.ReversalOf(original.id()));
        assertThat(original.id().reversal()).isEqualTo(reversal.id());
        assertThat(reversal.on()).isEqualTo(APRIL);
        assertThat(reversal.movements())
                .containsExactly(
                        movement(LedgerAccount.REVENUE, LedgerAccount.DEFERRED_REVENUE, "8.33"));
    }

    @Test
    void reversingTwiceIsReversingOnce() {
        var once = aSale().reversed(APRIL, VOIDED, Reason.INVOICE_VOIDED);

        assertThat(aSale().reversed(APRIL, VOIDED, Reason.INVOICE_VOIDED)).isEqualTo(once);
    }

    @Test
    void everySideHasAnother() {
        assertThat(Side.DEBIT.other()).isEqualTo(Side.CREDIT);
        assertThat(Side.CREDIT.other()).isEqualTo(Side.DEBIT);
    }

    @Test
    void currenciesNeverMixInASum() {
        var euros = Amount.ofHome(Money.of("1.00", EUR));

        assertThatExceptionOfType(CurrencyMismatch.class)
                .isThrownBy(() -> Amount.ofHome(usd("1.00")).plus(euros));
    }
}

package io.tieout.domain.credit;

import static io.tieout.domain.credit.CreditExamples.INVOICE;
import static io.tieout.domain.credit.CreditExamples.ISSUED_ON;
import static io.tieout.domain.credit.CreditExamples.anInvoice;
import static io.tieout.domain.credit.CreditExamples.anOpenInvoice;
import static io.tieout.domain.credit.CreditExamples.fourHours;
import static io.tieout.domain.credit.CreditExamples.hours;
import static io.tieout.domain.credit.CreditExamples.refused;
import static io.tieout.domain.credit.CreditExamples.someOf;
import static io.tieout.domain.credit.CreditExamples.units;
import static io.tieout.domain.credit.CreditExamples.usd;
import static io.tieout.domain.credit.CreditExamples.whole;
import static io.tieout.domain.credit.CreditExamples.worth;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.credit.CreditMemoRejection.BeyondWhatIsLeft;
import io.tieout.domain.credit.CreditMemoRejection.InvalidCredit;
import io.tieout.domain.credit.CreditMemoRejection.NotCreditable;
import io.tieout.domain.credit.CreditMemoRejection.NothingToCredit;
import io.tieout.domain.credit.CreditOrder.Part;
import io.tieout.domain.credit.CreditOrder.Selection;
import io.tieout.domain.invoice.Discount;
import io.tieout.domain.invoice.Invoice;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceDrafted;
import io.tieout.domain.invoice.Totals;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreditableTest {

    @Test
    void aWholeCreditTakesBackEveryLineAndTheDiscount() {
        var invoice =
                anInvoice(
                        List.of(hours("4", "25.00"), hours("2", "10.00")),
                        new Discount.Fixed(usd("12.00")));

        var content = invoice.credit(whole());

        assertThat(content.lines()).extracting(CreditedLine::position).containsExactly(0, 1);
        assertThat(content.subtotal()).isEqualTo(usd("120.00"));
        assertThat(content.discount()).isEqualTo(usd("12.00"));
        assertThat(content.total()).isEqualTo(usd("108.00"));
        assertThat(content.memo()).isEqualTo("credits invoice INV-1");
    }

    @Test
    void theRestOfALineIsWhatOthersLeft() {
        var first = fourHours().credit(someOf(units(0, "1")));
        var second = fourHours(first).credit(someOf(worth(0, "5.00")));

        var rest = fourHours(first, second).credit(whole());

        assertThat(rest.total()).isEqualTo(usd("70.00"));
        assertThat(rest.lines().getFirst().line().quantity().toString()).isEqualTo("1");
    }

    @Test
    void unitsThatAreLeftAreCreditedAsUnits() {
        var first = fourHours().credit(someOf(units(0, "1")));

        var rest = fourHours(first).credit(whole());

        assertThat(rest.lines().getFirst().line().quantity().toString()).isEqualTo("3");
        assertThat(rest.lines().getFirst().line().unitPrice()).isEqualTo(usd("25.00"));
    }

    @Test
    void aPartTakesItsShareOfTheDiscount() {
        var invoice = anInvoice(List.of(hours("3", "10.00")), new Discount.Fixed(usd("10.00")));

        var content = invoice.credit(someOf(units(0, "1")));

        assertThat(content.discount()).isEqualTo(usd("3.33"));
        assertThat(content.total()).isEqualTo(usd("6.67"));
    }

    @Test
    void moreUnitsThanAreLeftAreRefused() {
        var first = fourHours().credit(someOf(units(0, "3")));

        refused(
                () -> fourHours(first).credit(someOf(units(0, "1.5"))),
                new BeyondWhatIsLeft("lines.0.quantity", "1.5", "1"));
    }

    @Test
    void exactlyTheUnitsThatAreLeftAreNotTooMany() {
        var first = fourHours().credit(someOf(units(0, "3")));

        assertThat(fourHours(first).credit(someOf(units(0, "1"))).total()).isEqualTo(usd("25.00"));
    }

    @Test
    void whatRoundingLeftOfALineWithoutUnitsIsCreditedAsMoney() {
        Creditable sixCents = anInvoice(List.of(hours("1", "0.06")), new Discount.None());
        // A fifth of six cents is one cent, so five of them leave one.
        CreditMemoContent fifth = sixCents.credit(someOf(units(0, "0.2")));

        CreditMemoContent rest =
                anInvoice(
                                List.of(hours("1", "0.06")),
                                new Discount.None(),
                                fifth,
                                fifth,
                                fifth,
                                fifth,
                                fifth)
                        .credit(whole());

        assertThat(rest.total()).isEqualTo(usd("0.01"));
        assertThat(rest.lines().getFirst().line().unitPrice()).isEqualTo(usd("0.01"));
    }

    @Test
    void moreMoneyThanIsLeftIsRefused() {
        var first = fourHours().credit(someOf(worth(0, "60.00")));

        refused(
                () -> fourHours(first).credit(someOf(worth(0, "40.01"))),
                new BeyondWhatIsLeft("lines.0.amount", "40.01 USD", "40.00 USD"));
    }

    @Test
    void unitsWhoseMoneyWasCreditedAlreadyAreRefused() {
        var first = fourHours().credit(someOf(worth(0, "60.00")));

        refused(
                () -> fourHours(first).credit(someOf(units(0, "2"))),
                new BeyondWhatIsLeft("lines.0.quantity", "50.00 USD", "40.00 USD"));
    }

    @Test
    void anInvoiceThatIsCreditedInFullIsNotCreditedAgain() {
        var first = fourHours().credit(whole());

        refused(() -> fourHours(first).credit(whole()), new NothingToCredit("INV-1"));
    }

    @Test
    void aLineThatIsNotThereIsRefused() {
        refused(
                () -> fourHours().credit(someOf(units(1, "1"))),
                new InvalidCredit("lines.0.line", "the invoice has lines 1 to 1 but got 2"));
        refused(
                () -> fourHours().credit(someOf(units(-1, "1"))),
                new InvalidCredit("lines.0.line", "the invoice has lines 1 to 1 but got 0"));
    }

    @Test
    void aLineThatIsNamedTwiceIsRefused() {
        refused(
                () -> fourHours().credit(someOf(units(0, "1"), worth(0, "1.00"))),
                new InvalidCredit("lines.1.line", "line 1 is named twice; name it once"));
    }

    @Test
    void anAmountOfNothingOrOfAnotherCurrencyIsRefused() {
        Part euros = new Part.Worth(0, Money.of("1.00", new Currency("EUR")));

        refused(
                () -> fourHours().credit(someOf(euros)),
                new InvalidCredit("lines.0.amount", "expected USD but got EUR"));
        refused(
                () -> fourHours().credit(someOf(worth(0, "0.00"))),
                new InvalidCredit("lines.0.amount", "a credited amount is positive, got 0.00 USD"));
    }

    @Test
    void aDateBeforeTheInvoicesOwnIsRefused() {
        var early =
                new CreditOrder("CM-1", ISSUED_ON.minusDays(1), new Selection.Whole(), "why", true);

        refused(
                () -> fourHours().credit(early),
                new InvalidCredit(
                        "issuedOn",
                        "issued on 2026-02-28 is before its invoice of 2026-03-01; choose a later"
                                + " date"));
    }

    @Test
    void aNumberTooLongAndAReasonThatIsMissingAreRefused() {
        var numbered =
                new CreditOrder("C".repeat(22), ISSUED_ON, new Selection.Whole(), "why", true);
        var silent = new CreditOrder("CM-1", ISSUED_ON, new Selection.Whole(), " ", true);

        var asLong = new CreditOrder("C".repeat(21), ISSUED_ON, new Selection.Whole(), "why", true);

        assertThat(fourHours().credit(asLong).number()).hasSize(21);
        refused(
                () -> fourHours().credit(numbered),
                new InvalidCredit("number", "expected at most 21 characters but got 22"));
        refused(
                () -> fourHours().credit(silent),
                new InvalidCredit("reason", "it is empty; expected 1 to 1000 characters"));
    }

    @Test
    void aDateBeyondTheLastDayAndANumberOfTwoLinesAreRefused() {
        var late =
                new CreditOrder(
                        "CM-1", LocalDate.of(2200, 1, 1), new Selection.Whole(), "why", true);
        var broken = new CreditOrder("CM\n1", ISSUED_ON, new Selection.Whole(), "why", true);

        refused(
                () -> fourHours().credit(late),
                new InvalidCredit(
                        "issuedOn", "expected a date up to 2199-12-31 but got 2200-01-01"));
        refused(
                () -> fourHours().credit(broken),
                new InvalidCredit(
                        "number",
                        "it contains a line break, a tab or another control character; remove"
                                + " it"));
    }

    @Test
    void anInvoiceThatLandedIsCreditedAsItLanded() {
        Creditable landed = Creditable.of(anOpenInvoice(), List.of());

        assertThat(landed.account()).isEqualTo(CreditExamples.ACCOUNT);
        assertThat(landed.credit(whole()).total()).isEqualTo(usd("100.00"));
    }

    @Test
    void onlyWhatStandsInTheBooksIsCredited() {
        var content = fourHours().content();
        var draft =
                Invoice.unborn()
                        .after(
                                new InvoiceDrafted(
                                        INVOICE, content, Totals.of(content), CreditExamples.ALICE))
                        .existing(INVOICE);

        refused(() -> Creditable.of(draft, List.of()), new NotCreditable(INVOICE, "a draft"));
    }
}

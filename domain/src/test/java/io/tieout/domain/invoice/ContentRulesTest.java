package io.tieout.domain.invoice;

import static io.tieout.domain.invoice.InvoiceExamples.ACCOUNT;
import static io.tieout.domain.invoice.InvoiceExamples.ALICE;
import static io.tieout.domain.invoice.InvoiceExamples.DUE_ON;
import static io.tieout.domain.invoice.InvoiceExamples.ID;
import static io.tieout.domain.invoice.InvoiceExamples.ISSUED_ON;
import static io.tieout.domain.invoice.InvoiceExamples.USD;
import static io.tieout.domain.invoice.InvoiceExamples.content;
import static io.tieout.domain.invoice.InvoiceExamples.line;
import static io.tieout.domain.invoice.InvoiceExamples.refused;
import static io.tieout.domain.invoice.InvoiceExamples.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tieout.domain.invoice.InvoiceRejection.CurrencyDiffers;
import io.tieout.domain.invoice.InvoiceRejection.InvalidContent;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Percent;
import io.tieout.domain.money.Quantity;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentRulesTest {

    private static final Currency EUR = new Currency("EUR");
    private static final ServicePeriod MARCH = new ServicePeriod.Between(ISSUED_ON, DUE_ON);

    @Test
    void anInvoiceIsInItsAccountsCurrency() {
        refused(
                () -> Invoice.unborn().draft(ID, content(), EUR, ALICE),
                new CurrencyDiffers("EUR", "USD"));
    }

    @Test
    void anInvoiceHasOneTo500Lines() {
        InvoiceLine line = line("1", "1.00");

        broken("lines", withLines(List.of()));
        broken("lines", withLines(Collections.nCopies(501, line)));
        accepted(withLines(Collections.nCopies(500, line)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "INV\n1", "INV\t1", "INV\u00001", "1234567890123456789012"})
    void aNumberIsOneLineOfAtMost21Characters(String number) {
        broken("number", head(number, ISSUED_ON, DUE_ON, ""));
    }

    @Test
    void aNumberMayFill21Characters() {
        accepted(head("123456789012345678901", ISSUED_ON, DUE_ON, ""));
    }

    @Test
    void aMemoHasAtMost10000CharactersAndMayHaveLines() {
        broken("memo", head("1", ISSUED_ON, DUE_ON, "m".repeat(10_001)));
        broken("memo", head("1", ISSUED_ON, DUE_ON, "bell \u0007"));
        accepted(head("1", ISSUED_ON, DUE_ON, "m".repeat(10_000)));
        accepted(head("1", ISSUED_ON, DUE_ON, "two\r\nlines\tand a tab"));
    }

    @Test
    void itIsNotDueBeforeItIsIssued() {
        broken("dueOn", head("1", ISSUED_ON, ISSUED_ON.minusDays(1), ""));
        accepted(head("1", ISSUED_ON, ISSUED_ON, ""));
    }

    @Test
    void aDateFarOutsideLivingMemoryIsASlip() {
        broken("issuedOn", head("1", LocalDate.of(1899, 12, 31), DUE_ON, ""));
        broken("dueOn", head("1", ISSUED_ON, LocalDate.of(2200, 1, 1), ""));
        accepted(head("1", LocalDate.of(1900, 1, 1), LocalDate.of(2199, 12, 31), ""));
    }

    @Test
    void aLineSaysWhatItBillsInAtMost10000Characters() {
        broken("lines.0.description", withLine("", "p", "NON", "", MARCH));
        broken("lines.0.description", withLine("d".repeat(10_001), "p", "NON", "", MARCH));
        broken("lines.0.description", withLine("nul \u0000", "p", "NON", "", MARCH));
        accepted(withLine("d".repeat(10_000), "p", "NON", "", MARCH));
    }

    @Test
    void aLineNamesItsProductInAtMost100Characters() {
        broken("lines.0.product", withLine("d", " ", "NON", "", MARCH));
        broken("lines.0.product", withLine("d", "p".repeat(101), "NON", "", MARCH));
        broken("lines.0.product", withLine("d", "p\nq", "NON", "", MARCH));
        accepted(withLine("d", "p".repeat(100), "NON", "", MARCH));
    }

    @Test
    void aClassNameHasAtMost100Characters() {
        broken("lines.0.className", withLine("d", "p", "NON", "c".repeat(101), MARCH));
        accepted(withLine("d", "p", "NON", "c".repeat(100), MARCH));
    }

    @Test
    void aTaxCodeIsNonOrTax() {
        broken("lines.0.taxCode", withLine("d", "p", "VAT", "", MARCH));
        accepted(withLine("d", "p", "TAX", "", MARCH));
    }

    @Test
    void aServicePeriodEndsNoEarlierThanItBegins() {
        broken(
                "lines.0.servicePeriod",
                withLine("d", "p", "NON", "", new ServicePeriod.Between(DUE_ON, ISSUED_ON)));
        broken(
                "lines.0.servicePeriod",
                withLine(
                        "d",
                        "p",
                        "NON",
                        "",
                        new ServicePeriod.Between(LocalDate.of(1899, 12, 31), DUE_ON)));
        broken(
                "lines.0.servicePeriod",
                withLine(
                        "d",
                        "p",
                        "NON",
                        "",
                        new ServicePeriod.Between(ISSUED_ON, LocalDate.of(2200, 1, 1))));
        accepted(withLine("d", "p", "NON", "", new ServicePeriod.Between(DUE_ON, DUE_ON)));
        accepted(withLine("d", "p", "NON", "", new ServicePeriod.Unstated()));
    }

    @Test
    void aBrokenRuleNamesTheLineByItsPlace() {
        InvoiceLine good = line("1", "1.00");

        broken("lines.2.unitPrice", withLines(List.of(good, good, line("1", "-0.01"))));
    }

    @Test
    void aUnitPriceIsZeroOrMoreAndInTheInvoicesCurrency() {
        broken("lines.0.unitPrice", withLines(List.of(line("1", "-0.01"))));
        broken("lines.0.unitPrice", withLines(List.of(priced("1", Money.of("1", EUR)))));
        accepted(withLines(List.of(line("1", "0.00"))));
    }

    @Test
    void anAmountHasAtMost15Digits() {
        broken("lines.0.unitPrice", withLines(List.of(line("1", "10000000000000.00"))));
        broken("lines.0.unitPrice", withLines(List.of(line("999999999", "9999999999.99"))));
        accepted(withLines(List.of(line("1", "9999999999999.99"))));
    }

    @Test
    void theLinesTogetherHaveAtMost15Digits() {
        InvoiceLine most = line("1", "9999999999999.99");

        broken("lines", withLines(List.of(most, line("1", "0.01"))));
        broken("lines", withLines(Collections.nCopies(500, most)));
    }

    @Test
    void aFixedDiscountIsPositiveInItsCurrencyAndAtMostTheLinesSum() {
        broken("discount", discounted(new Discount.Fixed(usd("0"))));
        broken("discount", discounted(new Discount.Fixed(usd("-1"))));
        broken("discount", discounted(new Discount.Fixed(Money.of("1", EUR))));
        broken("discount", discounted(new Discount.Fixed(usd("100.01"))));
        accepted(discounted(new Discount.Fixed(usd("100.00"))));
        accepted(discounted(new Discount.Share(Percent.of("100"))));
    }

    private static InvoiceContent head(
            String number, LocalDate issuedOn, LocalDate dueOn, String memo) {
        return new InvoiceContent(
                ACCOUNT,
                number,
                USD,
                issuedOn,
                dueOn,
                List.of(line("1", "1.00")),
                new Discount.None(),
                memo,
                "");
    }

    private static InvoiceContent withLines(List<InvoiceLine> lines) {
        return content(lines, new Discount.None());
    }

    private static InvoiceContent withLine(
            String description,
            String product,
            String taxCode,
            String className,
            ServicePeriod period) {
        return withLines(
                List.of(
                        new InvoiceLine(
                                description,
                                product,
                                Quantity.of("1"),
                                usd("1"),
                                period,
                                taxCode,
                                className)));
    }

    private static InvoiceLine priced(String quantity, Money unitPrice) {
        return new InvoiceLine("d", "p", Quantity.of(quantity), unitPrice, MARCH, "NON", "");
    }

    private static InvoiceContent discounted(Discount discount) {
        return content(List.of(line("4", "25.00")), discount);
    }

    private static void accepted(InvoiceContent content) {
        assertThat(Invoice.unborn().draft(ID, content, USD, ALICE)).hasSize(1);
    }

    private static void broken(String field, InvoiceContent content) {
        assertThatExceptionOfType(InvoiceRejected.class)
                .isThrownBy(() -> Invoice.unborn().draft(ID, content, USD, ALICE))
                .satisfies(rejected ->
                        assertThat(rejected.rejection())
                                .isInstanceOf(InvalidContent.class)
                                .extracting("field")
                                .isEqualTo(field));
    }
}

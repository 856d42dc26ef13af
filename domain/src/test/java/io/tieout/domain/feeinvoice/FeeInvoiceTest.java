package io.tieout.domain.feeinvoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.invoice.ContentRules;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.InvoiceLine;
import io.tieout.domain.latefee.FeeBasis;
import io.tieout.domain.latefee.FeeLine;
import io.tieout.domain.latefee.FeeOutcome;
import io.tieout.domain.latefee.Formula;
import io.tieout.domain.latefee.LateFee;
import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.ledger.posting.IncomeAccounts;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Percent;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeeInvoiceTest {

    private static final AccountId ACCOUNT = new AccountId(new UUID(1, 1));
    private static final InvoiceId OVERDUE = new InvoiceId(new UUID(1, 2));
    private static final LocalDate DAY = LocalDate.of(2026, 4, 14);

    @Test
    void theSameFeeIsTheSameInvoiceAndAnotherPeriodIsAnother() {
        var fee = new FeeInvoice(ACCOUNT, OVERDUE, 0);

        assertThat(fee.id()).isEqualTo(new FeeInvoice(ACCOUNT, OVERDUE, 0).id());
        assertThat(fee.id()).isNotEqualTo(new FeeInvoice(ACCOUNT, OVERDUE, 1).id());
        assertThat(fee.number()).isEqualTo("LF-00000002-1");
        assertThat(fee.creditId(1)).isNotEqualTo(fee.creditId(2));
    }

    @ParameterizedTest
    @CsvSource({"1.50,EUR", "150,JPY", "1.505,KWD"})
    void itIsAnInvoiceThatMayBeDraftedInWhateverCurrency(String amount, String code) {
        Currency currency = new Currency(code);
        Money money = Money.of(amount, currency);
        InvoiceContent content =
                new FeeInvoice(ACCOUNT, OVERDUE, 1_199).content(money, DAY, 14, text(money));

        ContentRules.check(content, currency);
        assertThat(FeeInvoice.isFee(content)).isTrue();
        assertThat(content.dueOn()).isEqualTo(LocalDate.of(2026, 4, 28));
        assertThat(content.lines().getFirst().unitPrice()).isEqualTo(money);
    }

    @Test
    void itsLineShowsPrincipalRateDaysAndCapAndItsMemoTheTerm() {
        FeeText text = text(Money.of("1.80", new Currency("EUR")));

        assertThat(text.line())
                .isEqualTo(
                        "Late fee 1 for invoice N-12, 30 days past due on 2026-04-14;"
                                + " open 1.80 EUR; base 1.80 EUR; 1.5 % comes to 1.80 EUR;"
                                + " the law leaves 1.80 EUR");
        assertThat(text.memo()).isEqualTo("Charged under 'clause 7', agreed since 2026-01-01");
    }

    @Test
    void aLoweredInvoiceSaysSo() {
        Money money = Money.of("1.80", new Currency("EUR"));
        InvoiceContent content =
                new FeeInvoice(ACCOUNT, OVERDUE, 0).content(money, DAY, 14, text(money));

        InvoiceContent lowered = FeeInvoice.lowered(content, Money.of("1.00", new Currency("EUR")));

        assertThat(lowered.number()).isEqualTo(content.number());
        assertThat(lowered.lines().getFirst().description()).endsWith(", lowered to 1.00 EUR");
    }

    @Test
    void whatBillsAnythingElseIsNoFee() {
        Money money = Money.of("1.80", new Currency("EUR"));
        InvoiceContent content =
                new FeeInvoice(ACCOUNT, OVERDUE, 0).content(money, DAY, 14, text(money));
        InvoiceLine fee = content.lines().getFirst();
        InvoiceLine sold =
                new InvoiceLine(
                        "Seats",
                        "SEATS",
                        fee.quantity(),
                        fee.unitPrice(),
                        fee.servicePeriod(),
                        "NON",
                        "");

        assertThat(FeeInvoice.isFee(with(content, List.of(fee, sold)))).isFalse();
        assertThat(FeeInvoice.isFee(with(content, List.of(sold)))).isFalse();
        assertThat(FeeInvoice.isFee(with(content, List.of(fee, fee)))).isTrue();
    }

    @Test
    void aCreditIsNumberedByTheInvoiceThatItLowers() {
        var fee = new FeeInvoice(ACCOUNT, OVERDUE, 0);
        String end = fee.id().value().toString().substring(28).toUpperCase(Locale.ROOT);

        assertThat(fee.creditNumber(2)).isEqualTo("LC-" + end + "-2");
        // Stored: another name would draft the invoice again.
        assertThat(fee.id().value())
                .isEqualTo(UUID.fromString("9b25b44a-d920-3bea-a566-ed81fe74ab26"));
    }

    private static InvoiceContent with(InvoiceContent content, List<InvoiceLine> lines) {
        return new InvoiceContent(
                content.account(),
                content.number(),
                content.currency(),
                content.issuedOn(),
                content.dueOn(),
                lines,
                content.discount(),
                content.memo(),
                content.department());
    }

    @Test
    void itIsIncomeOfItsOwn() {
        assertThat(IncomeAccounts.atInvoice().byProduct())
                .containsEntry("LATE_FEE", LedgerAccount.LATE_FEE_INCOME);
    }

    private static FeeText text(Money money) {
        return new FeeText(
                "N-12",
                LocalDate.of(2026, 3, 15),
                new LateFee(
                        0,
                        DAY,
                        List.of(
                                new FeeLine(FeeLine.Kind.OPEN, money),
                                new FeeLine(FeeLine.Kind.TAX, Money.zero(money.currency())),
                                new FeeLine(FeeLine.Kind.BASE, money),
                                new FeeLine(FeeLine.Kind.BY_FORMULA, money),
                                new FeeLine(FeeLine.Kind.LEFT_UNDER_CAP, money),
                                new FeeLine(FeeLine.Kind.FEE, money)),
                        FeeOutcome.CHARGEABLE,
                        money),
                Optional.of(new Formula.Proportion(Percent.of("1.5"))),
                new FeeBasis.Recorded("clause 7", LocalDate.of(2026, 1, 1), true));
    }
}

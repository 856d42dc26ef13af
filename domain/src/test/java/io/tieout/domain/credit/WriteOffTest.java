package io.tieout.domain.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.credit.CreditMemoRejection.InvalidCredit;
import io.tieout.domain.credit.CreditMemoRejection.NotCreditable;
import io.tieout.domain.credit.CreditMemoRejection.NothingToCredit;
import io.tieout.domain.invoice.Acceptance;
import io.tieout.domain.invoice.Approval;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.Discount;
import io.tieout.domain.invoice.Draft;
import io.tieout.domain.invoice.Drafting;
import io.tieout.domain.invoice.ExistingInvoice;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.InvoiceLine;
import io.tieout.domain.invoice.Landed;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.Makers;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.invoice.Pushed;
import io.tieout.domain.invoice.ServicePeriod;
import io.tieout.domain.invoice.Totals;
import io.tieout.domain.invoice.Voiding;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Quantity;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.ActorId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WriteOffTest {

    private static final Currency USD = new Currency("USD");
    private static final InvoiceId INVOICE = new InvoiceId(new UUID(0, 10));
    private static final PaymentId PAYMENT = new PaymentId(new UUID(0, 13));
    private static final LocalDate ISSUED_ON = LocalDate.of(2026, 3, 1);
    private static final LocalDate ON = LocalDate.of(2026, 9, 1);

    @Test
    void whatIsStillOwedIsWrittenOffOnTheProductOfBadDebts() {
        CreditMemoContent writeOff = WriteOff.of(paid("40.00"), "WO-1", ON, "bankrupt");

        assertThat(writeOff.total()).isEqualTo(usd("60.00"));
        assertThat(writeOff.isWriteOff()).isTrue();
        assertThat(writeOff.appliesOnLanding()).isTrue();
        assertThat(writeOff.lines())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.isOfALine()).isFalse();
                    assertThat(line.line().product()).isEqualTo(WriteOff.PRODUCT);
                    assertThat(line.line().taxCode()).isEqualTo("NON");
                });
    }

    @Test
    void whatOwesNothingOrDoesNotStandIsNotWrittenOff() {
        ExistingInvoice draft = new Draft(drafting(), Makers.drafted(new ActorId("ann")), "");
        ExistingInvoice voiding = new Voiding(landed(), "sent twice");

        refused(
                () -> WriteOff.of(paid("100.00"), "WO-1", ON, "bankrupt"),
                new NothingToCredit("INV-1"));
        refused(
                () -> WriteOff.of(draft, "WO-1", ON, "bankrupt"),
                new NotCreditable(INVOICE, "a draft"));
        refused(
                () -> WriteOff.of(voiding, "WO-1", ON, "bankrupt"),
                new NotCreditable(INVOICE, "being voided"));
    }

    @Test
    void itIsDatedAndNumberedLikeAnyCreditMemo() {
        assertThatExceptionOfType(CreditMemoRejected.class)
                .isThrownBy(
                        () -> WriteOff.of(paid("0.01"), "WO-1", ISSUED_ON.minusDays(1), "bankrupt"))
                .satisfies(rejected ->
                        assertThat(rejected.rejection()).isInstanceOf(InvalidCredit.class));
        assertThatExceptionOfType(CreditMemoRejected.class)
                .isThrownBy(() -> WriteOff.of(paid("0.01"), "", ON, "bankrupt"));
    }

    @ParameterizedTest
    @CsvSource({"JPY, 100, 30, 70", "KWD, 100.000, 30.001, 69.999"})
    void itTakesWhatIsOwedToTheSmallestUnitOfItsCurrency(
            String code, String total, String paid, String owed) {
        Currency currency = new Currency(code);
        ExistingInvoice invoice = paid(Money.of(total, currency), Money.of(paid, currency));

        var memo = WriteOff.of(invoice, "WO-1", ON, "bankrupt");

        assertThat(memo.total()).isEqualTo(Money.of(owed, currency));
        assertThat(Totals.of(memo.asSale("")).total()).isEqualTo(memo.total());
    }

    private static ExistingInvoice paid(String amount) {
        return paid(usd("100.00"), usd(amount));
    }

    private static ExistingInvoice paid(Money total, Money amount) {
        ExistingInvoice pushed = new Pushed(landed(total));
        ExistingInvoice paid = pushed;
        for (var event : pushed.settle(PAYMENT, amount, ISSUED_ON)) {
            paid = paid.after(event).existing(INVOICE);
        }
        return paid;
    }

    private static Landed landed() {
        return landed(usd("100.00"));
    }

    private static Landed landed(Money total) {
        var books = new ConnectionId(new UUID(0, 12));
        return new Landed(
                drafting(total),
                Makers.drafted(new ActorId("ann")),
                new Approval(List.of(), new PlanHash("ab")),
                new Landing(
                        new DocumentLink(books, "130"),
                        "INV-1",
                        total,
                        "0",
                        List.of(),
                        new Booked.Unstated()),
                new Acceptance.None(),
                Landed.Origin.PUSHED);
    }

    private static Drafting drafting() {
        return drafting(usd("100.00"));
    }

    private static Drafting drafting(Money total) {
        var line =
                new InvoiceLine(
                        "Consulting",
                        "consulting",
                        Quantity.of("1"),
                        total,
                        new ServicePeriod.Unstated(),
                        "NON",
                        "");
        var content =
                new InvoiceContent(
                        new AccountId(new UUID(0, 11)),
                        "INV-1",
                        total.currency(),
                        ISSUED_ON,
                        ISSUED_ON.plusDays(30),
                        List.of(line),
                        new Discount.None(),
                        "",
                        "");
        return new Drafting(INVOICE, content, Totals.of(content));
    }

    private static Money usd(String decimal) {
        return Money.of(decimal, USD);
    }

    private static void refused(ThrowingCallable decision, CreditMemoRejection rejection) {
        assertThatExceptionOfType(CreditMemoRejected.class)
                .isThrownBy(decision)
                .satisfies(rejected -> assertThat(rejected.rejection()).isEqualTo(rejection));
    }
}

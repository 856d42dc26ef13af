package io.tieout.domain.ledger.posting;

import static java.util.stream.Collectors.joining;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.credit.CreditMemoContent;
import io.tieout.domain.credit.CreditOrder;
import io.tieout.domain.credit.Creditable;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.Discount;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.InvoiceLine;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.ServicePeriod;
import io.tieout.domain.invoice.Totals;
import io.tieout.domain.ledger.Cause;
import io.tieout.domain.ledger.Journal;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An invoice over a platform and four hours of consulting, and journals as bookkeepers write. */
final class PostingExamples {

    static final Currency USD = new Currency("USD");
    static final HomeRate AT_HOME = HomeRate.ofHome(USD);
    static final InvoiceId INVOICE = new InvoiceId(new UUID(0, 10));
    static final AccountId ACCOUNT = new AccountId(new UUID(0, 11));
    static final AccountId OTHER_ACCOUNT = new AccountId(new UUID(0, 12));
    static final ConnectionId BOOKS = new ConnectionId(new UUID(0, 13));
    static final Cause CAUSE = new Cause(new UUID(0, 10), 4);
    static final Cause LATER = new Cause(new UUID(0, 10), 5);
    static final LocalDate ISSUED_ON = LocalDate.of(2026, 3, 1);

    private PostingExamples() {}

    static Money usd(String decimal) {
        return Money.of(decimal, USD);
    }

    static InvoiceLine line(
            String product, String quantity, String price, String taxCode, String className) {
        return new InvoiceLine(
                product,
                product,
                Quantity.of(quantity),
                usd(price),
                new ServicePeriod.Unstated(),
                taxCode,
                className);
    }

    static InvoiceContent content(Discount discount, InvoiceLine... lines) {
        return new InvoiceContent(
                ACCOUNT,
                "INV-1",
                USD,
                ISSUED_ON,
                ISSUED_ON.plusDays(30),
                List.of(lines),
                discount,
                "",
                "");
    }

    /** 1200.00 for the platform and 100.00 for consulting, less 50.00 */
    static InvoiceContent platformAndHours() {
        return content(
                new Discount.Fixed(usd("50.00")),
                line("platform", "1", "1200.00", "TAX", ""),
                line("consulting", "4", "25.00", "NON", "East"));
    }

    /** 100.00 for consulting */
    static InvoiceContent fourHours() {
        return content(new Discount.None(), line("consulting", "4", "25.00", "NON", "East"));
    }

    static InvoicePostings.Billed billed(InvoiceContent content, Optional<Journal> standing) {
        return new InvoicePostings.Billed(content, Totals.of(content), AT_HOME, standing);
    }

    static Landing landing(String total) {
        return new Landing(
                new DocumentLink(BOOKS, "130"),
                "INV-1",
                usd(total),
                "0",
                List.of(),
                new Booked.Unstated());
    }

    /** all of an invoice of four hours, or as many units of it */
    static CreditMemoContent creditOf(InvoiceContent invoice, CreditOrder.Selection selection) {
        Totals totals = Totals.of(invoice);
        return new Creditable(INVOICE, invoice, totals, totals.total(), List.of())
                .credit(
                        new CreditOrder(
                                "CM-1", ISSUED_ON.plusDays(9), selection, "never delivered", true));
    }

    /** {@code 2026-03-01: RECEIVABLES 100.00 to REVENUE (East); ...} */
    static List<String> written(List<Journal> journals) {
        return journals.stream().map(PostingExamples::written).toList();
    }

    private static String written(Journal journal) {
        return journal.on()
                + ": "
                + journal.movements().stream()
                        .map(movement ->
                                movement.debit().account()
                                        + " "
                                        + movement.amount().transaction().toDecimal()
                                        + " to "
                                        + movement.credit().account()
                                        + (movement.credit().className().isEmpty()
                                                ? ""
                                                : " (" + movement.credit().className() + ")"))
                        .collect(joining("; "));
    }
}

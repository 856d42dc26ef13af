package io.tieout.domain.ledger.posting;

import static io.tieout.domain.ledger.posting.PostingExamples.ACCOUNT;
import static io.tieout.domain.ledger.posting.PostingExamples.AT_HOME;
import static io.tieout.domain.ledger.posting.PostingExamples.BOOKS;
import static io.tieout.domain.ledger.posting.PostingExamples.ISSUED_ON;
import static io.tieout.domain.ledger.posting.PostingExamples.USD;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.credit.CreditMemoEvent;
import io.tieout.domain.invoice.InvoiceEvent;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.ledger.Cause;
import io.tieout.domain.ledger.Journal;
import io.tieout.domain.ledger.Ledger;
import io.tieout.domain.ledger.Reason;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.Allocation;
import io.tieout.domain.payment.Part;
import io.tieout.domain.payment.Payer;
import io.tieout.domain.payment.Payment;
import io.tieout.domain.payment.PaymentEvent;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.payment.PaymentSeen;
import io.tieout.domain.payment.StandingPayment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A few invoices, payments and credit memos of one customer, and what all of it posted. */
final class SmallBooks {

    static final int OF_EACH = 3;

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private final List<SmallInvoice> invoices = new ArrayList<>();
    private final List<SmallCredit> credits = new ArrayList<>();
    private final Payment[] payments = new Payment[OF_EACH];
    private Ledger ledger = Ledger.of(List.of());
    private long happened;

    SmallBooks() {
        for (int i = 0; i < OF_EACH; i++) {
            invoices.add(new SmallInvoice(i));
            credits.add(new SmallCredit(i));
            payments[i] = Payment.unborn();
        }
    }

    List<Journal> journals() {
        return ledger.journals();
    }

    /** from the documents alone, without a look at the journals */
    Money openItems(LocalDate asOf) {
        Money open = Money.zero(USD);
        for (int i = 0; i < OF_EACH; i++) {
            open = open.plus(invoices.get(i).open(asOf)).minus(credits.get(i).open(asOf));
            open = open.minus(unapplied(payments[i], asOf));
        }
        return open;
    }

    void land(int invoice, int day) {
        post(invoices.get(invoice).land(ISSUED_ON.plusDays(day)), invoice);
    }

    void voidInvoice(int invoice) {
        post(invoices.get(invoice).end(), invoice);
    }

    void restate(int invoice, int day, int cents) {
        post(
                invoices.get(invoice)
                        .restate(ISSUED_ON.plusDays(day), Money.ofMinor(cents, USD), ++happened),
                invoice);
    }

    void pay(int payment, int invoice, int day, int cents, int applied) {
        Money total = Money.ofMinor(cents, USD);
        Money part = Money.ofMinor(Math.min(cents, applied), USD);
        SmallInvoice paid = invoices.get(invoice);
        if (!paid.canSettle(paymentId(payment), part)) {
            return;
        }
        seen(
                payment,
                new PaymentSeen.Standing(
                        new DocumentLink(BOOKS, "p" + payment),
                        START.plusSeconds(++happened),
                        new Payer.Known(ACCOUNT),
                        total,
                        ISSUED_ON.plusDays(day),
                        "",
                        List.of(),
                        List.of(
                                new Allocation.ToInvoice(
                                        "i" + invoice, paid.id(), paid.issuedOn(), part))));
    }

    void bounce(int payment) {
        seen(
                payment,
                new PaymentSeen.Gone(
                        new DocumentLink(BOOKS, "p" + payment),
                        START.plusSeconds(++happened),
                        "bounced"));
    }

    void credit(int memo) {
        credits.get(memo).land().forEach(event -> post(memo, event));
    }

    void use(int memo, int day, int cents) {
        credits.get(memo)
                .use(paymentId(9), Money.ofMinor(cents, USD), ISSUED_ON.plusDays(day))
                .forEach(event -> post(memo, event));
    }

    /** credits cannot be voided, so what they posted is taken back here */
    void endEverything() {
        for (int i = 0; i < OF_EACH; i++) {
            bounce(i);
        }
        for (int i = 0; i < OF_EACH; i++) {
            voidInvoice(i);
            Cause end = new Cause(credits.get(i).id().value(), ++happened);
            for (Journal standing : ledger.standing(credits.get(i).id().value())) {
                ledger =
                        ledger.posted(
                                List.of(standing.reversed(standing.on(), end, Reason.CREDIT_USED)));
            }
        }
    }

    private void seen(int payment, PaymentSeen picture) {
        for (PaymentEvent event : payments[payment].seen(paymentId(payment), picture)) {
            Cause cause = new Cause(paymentId(payment).value(), ++happened);
            ledger =
                    ledger.posted(PaymentPostings.of(cause, event, AT_HOME, () -> standing(cause)));
            payments[payment] = payments[payment].after(event);
            settle(event);
        }
    }

    private void settle(PaymentEvent event) {
        for (int i = 0; i < OF_EACH; i++) {
            post(invoices.get(i).settledBy(event), i);
        }
    }

    private void post(List<InvoiceEvent> events, int invoice) {
        SmallInvoice subject = invoices.get(invoice);
        for (InvoiceEvent event : events) {
            Cause cause = new Cause(subject.id().value(), ++happened);
            var billed =
                    new InvoicePostings.Billed(
                            subject.content(), subject.totals(), AT_HOME, standing(cause));
            ledger =
                    ledger.posted(
                            new InvoicePostings(IncomeAccounts.atInvoice())
                                    .of(cause, event, () -> billed));
            subject.after(event);
        }
    }

    private void post(int memo, CreditMemoEvent event) {
        SmallCredit subject = credits.get(memo);
        Cause cause = new Cause(subject.id().value(), ++happened);
        ledger =
                ledger.posted(
                        new CreditPostings(IncomeAccounts.atInvoice())
                                .of(
                                        cause,
                                        event,
                                        () ->
                                                new CreditPostings.Credited(
                                                        subject.content(),
                                                        AT_HOME,
                                                        standing(cause))));
        subject.after(event);
    }

    private Optional<Journal> standing(Cause cause) {
        return ledger.standing(cause.subject()).stream().findFirst();
    }

    private static Money unapplied(Payment payment, LocalDate asOf) {
        if (!(payment instanceof StandingPayment standing) || standing.receivedOn().isAfter(asOf)) {
            return Money.zero(USD);
        }
        return standing.parts().stream()
                .map(Part.Applied.class::cast)
                .filter(part -> !part.effectiveOn().isAfter(asOf))
                .map(Part::amount)
                .reduce(standing.total(), Money::minus);
    }

    private static PaymentId paymentId(int payment) {
        return new PaymentId(new UUID(1, payment));
    }

    static InvoiceId invoiceId(int invoice) {
        return new InvoiceId(new UUID(2, invoice));
    }
}

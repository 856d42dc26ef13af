package io.tieout.domain.ledger.posting;

import static io.tieout.domain.ledger.posting.PostingExamples.ISSUED_ON;
import static io.tieout.domain.ledger.posting.PostingExamples.USD;
import static io.tieout.domain.ledger.posting.PostingExamples.fourHours;
import static io.tieout.domain.ledger.posting.PostingExamples.landing;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.ExpectedRate;
import io.tieout.domain.invoice.ExpectedTax;
import io.tieout.domain.invoice.Invoice;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.InvoiceEvent;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.LandedInvoice;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.invoice.Pushed;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.invoice.Totals;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentEvent;
import io.tieout.domain.payment.PaymentEvent.PaymentAllocated;
import io.tieout.domain.payment.PaymentEvent.PaymentDeallocated;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.policy.Authority;
import java.time.LocalDate;
import java.util.List;

/** An invoice of 100.00 USD, and the day on which it counts by now. */
final class SmallInvoice {

    private static final ActorId ANN = new ActorId("ann");

    private final int number;
    private Invoice invoice = Invoice.unborn();
    private LocalDate issuedOn = ISSUED_ON;

    SmallInvoice(int number) {
        this.number = number;
    }

    InvoiceId id() {
        return SmallBooks.invoiceId(number);
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    InvoiceContent content() {
        InvoiceContent at = fourHours();
        return new InvoiceContent(
                at.account(),
                at.number(),
                at.currency(),
                issuedOn,
                issuedOn,
                at.lines(),
                at.discount(),
                "",
                "");
    }

    Totals totals() {
        return Totals.of(content());
    }

    /** nothing if it landed before */
    List<InvoiceEvent> land(LocalDate on) {
        if (!invoice.equals(Invoice.unborn())) {
            return List.of();
        }
        issuedOn = on;
        var document =
                new InvoiceDocument(
                        new DocumentLink(PostingExamples.BOOKS, "58"),
                        "INV-1",
                        on,
                        on,
                        Target.none(),
                        List.of(),
                        Money.zero(USD),
                        new ExpectedTax.None(),
                        totals().total(),
                        "",
                        Target.none(),
                        new ExpectedRate.Unstated());
        return List.of(
                new InvoiceEvent.InvoiceDrafted(id(), content(), totals(), ANN),
                new InvoiceEvent.InvoiceSubmitted(id(), ANN),
                new InvoiceEvent.InvoiceApproved(
                        id(),
                        new ActorId("ben"),
                        PlanHash.of(document),
                        document,
                        new Authority(0, false)),
                new InvoiceEvent.InvoicePushed(id(), landing("100.00")));
    }

    /** nothing unless it is open and nothing settles it */
    List<InvoiceEvent> end() {
        return invoice instanceof Pushed open
                ? List.of(
                        new InvoiceEvent.InvoiceVoidRequested(
                                id(), ANN, "sent twice", open.landed().landing().document(), "0"),
                        new InvoiceEvent.InvoiceVoided(id(), "sent twice"))
                : List.of();
    }

    List<InvoiceEvent> restate(LocalDate on, Money total, long version) {
        if (!(invoice instanceof LandedInvoice landed)) {
            return List.of();
        }
        Landing was = landed.landed().landing();
        Landing now =
                new Landing(
                        was.document(),
                        was.number(),
                        total,
                        "" + version,
                        List.of(),
                        new Booked.Unstated());
        return landed.restate(now, on, on, "edited there");
    }

    boolean canSettle(PaymentId payment, Money amount) {
        return invoice instanceof LandedInvoice landed
                && !amount.exceeds(
                        landed.settlements()
                                .of(payment)
                                .map(part -> landed.balance().plus(part.amount()))
                                .orElse(landed.balance()));
    }

    /** what a payment's event makes of this invoice */
    List<InvoiceEvent> settledBy(PaymentEvent event) {
        return switch (event) {
            case PaymentAllocated(var payment, var paid, _, var amount, var on)
                    when paid.equals(id()) ->
                    invoice.existing(id()).settle(payment, amount, on);
            case PaymentDeallocated(var payment, var paid, _, _, var on) when paid.equals(id()) ->
                    invoice.existing(id()).settle(payment, Money.zero(USD), on);
            default -> List.of();
        };
    }

    void after(InvoiceEvent event) {
        invoice = invoice.after(event);
        if (event instanceof InvoiceEvent.InvoiceRestated restated) {
            issuedOn = restated.issuedOn();
        }
    }

    /** what it left owed that day */
    Money open(LocalDate asOf) {
        if (!(invoice instanceof LandedInvoice landed)) {
            return Money.zero(USD);
        }
        Money charged =
                issuedOn.isAfter(asOf) ? Money.zero(USD) : landed.landed().landing().total();
        return landed.settlements().parts().stream()
                .filter(part -> !part.effectiveOn().isAfter(asOf))
                .map(part -> part.amount())
                .reduce(charged, Money::minus);
    }
}

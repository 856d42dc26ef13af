package io.tieout.domain.revision;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.credit.CreditMemoContent;
import io.tieout.domain.credit.CreditedLine;
import io.tieout.domain.drift.OurDocument;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.Discount;
import io.tieout.domain.invoice.ExistingInvoice;
import io.tieout.domain.invoice.ExpectedRate;
import io.tieout.domain.invoice.ExpectedTax;
import io.tieout.domain.invoice.Invoice;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.InvoiceEvent;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.InvoiceLine;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.invoice.PushPlan;
import io.tieout.domain.invoice.ServicePeriod;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.invoice.Totals;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Quantity;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.policy.ApprovalPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A landed invoice of 100.00 USD, 4 hours at 25.00, and its revision in each of its states. */
final class RevisionExamples {

    static final Currency USD = new Currency("USD");
    static final ActorId ALICE = new ActorId("alice");
    static final ActorId BOB = new ActorId("bob");
    static final InvoiceId INVOICE = new InvoiceId(new UUID(0, 10));
    static final RevisionId REVISION = RevisionId.of(INVOICE);
    static final AccountId ACCOUNT = new AccountId(new UUID(0, 11));
    static final PaymentId PAYMENT = new PaymentId(new UUID(0, 13));
    static final LocalDate ISSUED_ON = LocalDate.of(2026, 3, 1);

    private static final ConnectionId BOOKS = new ConnectionId(new UUID(0, 12));
    private static final DocumentLink CUSTOMER = new DocumentLink(BOOKS, "58");
    private static final DocumentLink DOCUMENT = new DocumentLink(BOOKS, "130");

    private RevisionExamples() {}

    static Money usd(String decimal) {
        return Money.of(decimal, USD);
    }

    static InvoiceContent hours(String quantity) {
        return says("INV-1", ISSUED_ON, line(quantity));
    }

    static InvoiceContent says(String number, LocalDate issuedOn, InvoiceLine... lines) {
        return new InvoiceContent(
                ACCOUNT,
                number,
                USD,
                issuedOn,
                issuedOn.plusDays(30),
                List.of(lines),
                new Discount.None(),
                "thank you",
                "");
    }

    static InvoiceLine line(String quantity) {
        return new InvoiceLine(
                "Consulting",
                "consulting",
                Quantity.of(quantity),
                usd("25.00"),
                new ServicePeriod.Unstated(),
                "NON",
                "");
    }

    /** the plan of this content, with no tax */
    static PushPlan.Ready plan(InvoiceContent content) {
        InvoiceDocument document = document(content);
        return new PushPlan.Ready(document, PlanHash.of(document), List.of());
    }

    static InvoiceDocument document(InvoiceContent content) {
        Totals totals = Totals.of(content);
        return new InvoiceDocument(
                CUSTOMER,
                content.number(),
                content.issuedOn(),
                content.dueOn(),
                Target.none(),
                List.of(),
                totals.discount(),
                new ExpectedTax.None(),
                totals.total(),
                content.memo(),
                Target.none(),
                new ExpectedRate.Unstated());
    }

    static Landing landing(String total, String version) {
        return new Landing(
                DOCUMENT, "INV-1", usd(total), version, List.of(), new Booked.Unstated());
    }

    static ExistingInvoice aDraftInvoice() {
        return aDraftInvoice(hours("4"));
    }

    private static ExistingInvoice aDraftInvoice(InvoiceContent content) {
        return grown(
                Invoice.unborn(),
                Invoice.unborn().draft(INVOICE, content, content.currency(), ALICE));
    }

    static ExistingInvoice aPushedInvoice() {
        return aPushedInvoice(hours("4"));
    }

    /** landed as it was signed */
    static ExistingInvoice aPushedInvoice(InvoiceContent content) {
        return landed(content, Totals.of(content).total());
    }

    /** landed with so much in all; what is more than was signed is tax */
    static ExistingInvoice landed(InvoiceContent content, Money total) {
        ExistingInvoice draft = aDraftInvoice(content);
        ExistingInvoice submitted = grown(draft, draft.submit(ALICE));
        PushPlan.Ready plan = plan(content);
        ExistingInvoice approved =
                grown(
                        submitted,
                        submitted.approve(BOB, plan.hash(), plan, ApprovalPolicy.unborn()));
        var landing = new Landing(DOCUMENT, "INV-1", total, "0", List.of(), new Booked.Unstated());
        return grown(approved, approved.pushed(landing));
    }

    static ExistingInvoice paid(String amount) {
        ExistingInvoice pushed = aPushedInvoice();
        return grown(pushed, pushed.settle(PAYMENT, usd(amount), ISSUED_ON.plusDays(20)));
    }

    static RevisedInvoice standing() {
        return standing(aPushedInvoice());
    }

    static RevisedInvoice standing(ExistingInvoice invoice, CreditMemoContent... credited) {
        return RevisedInvoice.of(invoice, List.of(credited), Optional.empty());
    }

    /** a credit memo of so many hours of the first line */
    static CreditMemoContent credited(String quantity) {
        return credited(0, quantity);
    }

    /** the same of any line, counted from 0 */
    static CreditMemoContent credited(int position, String quantity) {
        Money amount = Totals.of(hours(quantity)).total();
        return new CreditMemoContent(
                INVOICE,
                ACCOUNT,
                "CM-1",
                USD,
                ISSUED_ON,
                List.of(new CreditedLine(position, line(quantity), amount)),
                usd("0"),
                "",
                "late",
                true);
    }

    static OurDocument replaced() {
        return new OurDocument(INVOICE, document(hours("4")), landing("100.00", "0"));
    }

    static Revision aDraft() {
        return grown(Revision.unborn(), Revision.unborn().draft(standing(), hours("5"), ALICE));
    }

    static SubmittedRevision aSubmitted() {
        return (SubmittedRevision) grown(aDraft(), aDraft().submit(ALICE));
    }

    static List<RevisionEvent> approval() {
        PushPlan.Ready plan = plan(hours("5"));
        return aSubmitted()
                .approve(BOB, plan.hash(), plan, standing(), replaced(), ApprovalPolicy.unborn());
    }

    static Revision anApproved() {
        return grown(aSubmitted(), approval());
    }

    static Revision grown(Revision state, List<RevisionEvent> events) {
        Revision grown = state;
        for (RevisionEvent event : events) {
            grown = grown.after(event);
        }
        return grown;
    }

    static ExistingInvoice grown(Invoice state, List<InvoiceEvent> events) {
        Invoice grown = state;
        for (InvoiceEvent event : events) {
            grown = grown.after(event);
        }
        return grown.existing(INVOICE);
    }
}

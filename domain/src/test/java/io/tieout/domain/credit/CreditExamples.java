package io.tieout.domain.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.credit.CreditOrder.Part;
import io.tieout.domain.credit.CreditOrder.Selection;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.Discount;
import io.tieout.domain.invoice.ExpectedRate;
import io.tieout.domain.invoice.ExpectedTax;
import io.tieout.domain.invoice.Invoice;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.InvoiceEvent;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.InvoiceLine;
import io.tieout.domain.invoice.LandedInvoice;
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
import io.tieout.domain.policy.Authority;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A credit memo over a pushed invoice of 100.00 USD (4 hours at 25.00), in each of its states. */
final class CreditExamples {

    static final Currency USD = new Currency("USD");
    static final ActorId ALICE = new ActorId("alice");
    static final ActorId BOB = new ActorId("bob");
    static final CreditMemoId MEMO = new CreditMemoId(new UUID(0, 20));
    static final InvoiceId INVOICE = new InvoiceId(new UUID(0, 10));
    static final AccountId ACCOUNT = new AccountId(new UUID(0, 11));
    static final PaymentId PAYMENT = new PaymentId(new UUID(0, 13));
    static final UUID ORDER = new UUID(0, 30);
    static final LocalDate ISSUED_ON = LocalDate.of(2026, 3, 1);
    static final LocalDate CREDITED_ON = LocalDate.of(2026, 3, 10);
    static final LocalDate APPLIED_ON = LocalDate.of(2026, 3, 20);

    private static final ConnectionId BOOKS = new ConnectionId(new UUID(0, 12));
    static final DocumentLink CUSTOMER = new DocumentLink(BOOKS, "58");
    static final DocumentLink CHARGE = new DocumentLink(BOOKS, "130");
    static final DocumentLink CREDIT = new DocumentLink(BOOKS, "150");

    private CreditExamples() {}

    static Money usd(String decimal) {
        return Money.of(decimal, USD);
    }

    static InvoiceLine hours(String quantity, String unitPrice) {
        return new InvoiceLine(
                "Consulting",
                "consulting",
                Quantity.of(quantity),
                usd(unitPrice),
                new ServicePeriod.Unstated(),
                "NON",
                "");
    }

    static InvoiceContent billed(List<InvoiceLine> lines, Discount discount) {
        return new InvoiceContent(
                ACCOUNT, "INV-1", USD, ISSUED_ON, ISSUED_ON.plusDays(30), lines, discount, "", "");
    }

    static Creditable anInvoice(
            List<InvoiceLine> lines, Discount discount, CreditMemoContent... taken) {
        InvoiceContent content = billed(lines, discount);
        Totals totals = Totals.of(content);
        return new Creditable(INVOICE, content, totals, totals.total(), List.of(taken));
    }

    /** 4 hours at 25.00, 100.00 in all */
    static Creditable fourHours(CreditMemoContent... taken) {
        return anInvoice(List.of(hours("4", "25.00")), new Discount.None(), taken);
    }

    static CreditOrder whole() {
        return order(new Selection.Whole());
    }

    static CreditOrder someOf(Part... parts) {
        return order(new Selection.Lines(List.of(parts)));
    }

    static CreditOrder order(Selection selection) {
        return new CreditOrder("CM-1", CREDITED_ON, selection, "never delivered", true);
    }

    static Part units(int position, String quantity) {
        return new Part.Units(position, Quantity.of(quantity));
    }

    static Part worth(int position, String amount) {
        return new Part.Worth(position, usd(amount));
    }

    /** one hour of the four */
    static CreditMemoContent content() {
        return fourHours().credit(someOf(units(0, "1")));
    }

    static CreditPlan.Ready plan() {
        CreditMemoContent content = content();
        InvoiceDocument sale =
                new InvoiceDocument(
                        CUSTOMER,
                        content.number(),
                        content.issuedOn(),
                        content.issuedOn(),
                        new Target("3", "Net 30"),
                        List.of(),
                        usd("0.00"),
                        new ExpectedTax.None(),
                        content.total(),
                        content.memo(),
                        Target.none(),
                        new ExpectedRate.Unstated());
        return (CreditPlan.Ready) plan(true, sale);
    }

    static CreditPlan plan(boolean stands, InvoiceDocument sale) {
        return CreditPlan.of(
                new CreditPlan.Credited(INVOICE, "INV-1", stands),
                new PushPlan.Ready(sale, PlanHash.of(sale), List.of()));
    }

    static Landing landing() {
        return new Landing(CREDIT, "CM-1", usd("25.00"), "0", List.of(), new Booked.Unstated());
    }

    static ExistingCreditMemo aDraft() {
        return grown(CreditMemo.unborn(), CreditMemo.unborn().draft(MEMO, content(), ALICE));
    }

    static ExistingCreditMemo aSubmittedCredit() {
        return grown(aDraft(), aDraft().submit(ALICE));
    }

    static ExistingCreditMemo anApprovedCredit() {
        return grown(
                aSubmittedCredit(),
                aSubmittedCredit().approve(BOB, plan().hash(), plan(), ApprovalPolicy.unborn()));
    }

    /** of 25.00, nothing used */
    static OpenCredit anOpenCredit() {
        return (OpenCredit) grown(anApprovedCredit(), anApprovedCredit().pushed(landing()));
    }

    static ExistingCreditMemo aDiscardedCredit() {
        return grown(aDraft(), aDraft().discard(ALICE, "not wanted"));
    }

    static ExistingCreditMemo grown(CreditMemo state, List<CreditMemoEvent> events) {
        CreditMemo grown = state;
        for (CreditMemoEvent event : events) {
            grown = grown.after(event);
        }
        return grown.existing(MEMO);
    }

    /** the invoice that owes 100.00 */
    static LandedInvoice anOpenInvoice() {
        return landedInvoice(ACCOUNT);
    }

    static LandedInvoice landedInvoice(AccountId account) {
        InvoiceContent content =
                new InvoiceContent(
                        account,
                        "INV-1",
                        USD,
                        ISSUED_ON,
                        ISSUED_ON.plusDays(30),
                        List.of(hours("4", "25.00")),
                        new Discount.None(),
                        "",
                        "");
        InvoiceDocument document =
                new InvoiceDocument(
                        CUSTOMER,
                        "INV-1",
                        ISSUED_ON,
                        ISSUED_ON.plusDays(30),
                        Target.none(),
                        List.of(),
                        usd("0.00"),
                        new ExpectedTax.None(),
                        usd("100.00"),
                        "",
                        Target.none(),
                        new ExpectedRate.Unstated());
        PlanHash hash = PlanHash.of(document);
        Invoice invoice = Invoice.unborn();
        for (InvoiceEvent event :
                List.of(
                        new InvoiceEvent.InvoiceDrafted(
                                INVOICE, content, Totals.of(content), ALICE),
                        new InvoiceEvent.InvoiceSubmitted(INVOICE, ALICE),
                        new InvoiceEvent.InvoiceApproved(
                                INVOICE, BOB, hash, document, new Authority(0, false)),
                        new InvoiceEvent.InvoicePushed(
                                INVOICE,
                                new Landing(
                                        CHARGE,
                                        "INV-1",
                                        usd("100.00"),
                                        "0",
                                        List.of(),
                                        new Booked.Unstated())))) {
            invoice = invoice.after(event);
        }
        return (LandedInvoice) invoice;
    }

    static void refused(ThrowingCallable decision, CreditMemoRejection rejection) {
        assertThatExceptionOfType(CreditMemoRejected.class)
                .isThrownBy(decision)
                .satisfies(rejected -> assertThat(rejected.rejection()).isEqualTo(rejection));
    }
}

package io.tieout.domain.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.ResolvedReferences.Company;
import io.tieout.domain.invoice.ResolvedReferences.Resolved;
import io.tieout.domain.invoice.ResolvedReferences.SalesTax;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Quantity;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.policy.ApprovalPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** An invoice of 100.00 USD in each of its states, for the tests of this package. */
final class InvoiceExamples {

    static final Currency USD = new Currency("USD");
    static final ActorId ALICE = new ActorId("alice");
    static final ActorId BOB = new ActorId("bob");
    static final ActorId CAROL = new ActorId("carol");
    static final InvoiceId ID = new InvoiceId(new UUID(0, 10));
    static final AccountId ACCOUNT = new AccountId(new UUID(0, 11));
    static final ConnectionId CONNECTION = new ConnectionId(new UUID(0, 12));
    static final DocumentLink CUSTOMER = new DocumentLink(CONNECTION, "58");
    static final DocumentLink DOCUMENT = new DocumentLink(CONNECTION, "130");
    static final PaymentId PAYMENT = new PaymentId(new UUID(0, 13));
    static final PaymentId OTHER_PAYMENT = new PaymentId(new UUID(0, 14));
    static final LocalDate ISSUED_ON = LocalDate.of(2026, 3, 1);
    static final LocalDate DUE_ON = LocalDate.of(2026, 3, 31);
    static final LocalDate PAID_ON = LocalDate.of(2026, 3, 20);

    static final Target NET_30 = new Target("3", "Net 30");
    static final Map<String, ResolvedReferences.Item> ITEMS =
            Map.of(
                    "consulting",
                    new ResolvedReferences.Item(
                            new Target("7", "Hours"), new Target("79", "Services income")));
    static final Map<String, Target> CLASSES = Map.of("East", new Target("300", "East"));

    /** keeps our numbers, charges sales tax, tracks classes by line, closed nothing */
    static final Company COMPANY =
            new Company(
                    true,
                    SalesTax.COMPUTED_THERE,
                    false,
                    ResolvedReferences.Classes.PER_LINE,
                    Optional.empty(),
                    true,
                    Optional.of(USD));

    private InvoiceExamples() {}

    static Money usd(String decimal) {
        return Money.of(decimal, USD);
    }

    static InvoiceLine line(String quantity, String unitPrice) {
        return new InvoiceLine(
                "Consulting in March",
                "consulting",
                Quantity.of(quantity),
                usd(unitPrice),
                new ServicePeriod.Between(ISSUED_ON, DUE_ON),
                "NON",
                "East");
    }

    static InvoiceContent content() {
        return content(List.of(line("4", "25.00")), new Discount.None());
    }

    static InvoiceContent content(List<InvoiceLine> lines, Discount discount) {
        return new InvoiceContent(
                ACCOUNT, "INV-1", USD, ISSUED_ON, DUE_ON, lines, discount, "thank you", "");
    }

    static InvoiceContent otherContent() {
        return content(List.of(line("5", "25.00")), new Discount.None());
    }

    static PushPlan.Ready plan() {
        return plan(content());
    }

    static PushPlan.Ready plan(InvoiceContent content) {
        PushPlan plan =
                PushPlanner.plan(
                        content,
                        Totals.of(content),
                        resolved(new ResolvedReferences.Customer.Found(CUSTOMER, "USD", NET_30)));
        return (PushPlan.Ready) plan;
    }

    static Resolved resolved(ResolvedReferences.Customer customer) {
        return resolved(customer, COMPANY);
    }

    static Resolved resolved(ResolvedReferences.Customer customer, Company company) {
        return new Resolved(CONNECTION, company, customer, ITEMS, CLASSES);
    }

    static Landing landing() {
        return new Landing(DOCUMENT, "INV-1", usd("100.00"), "0", List.of(), new Booked.Unstated());
    }

    static ExistingInvoice aDraft() {
        return grown(Invoice.unborn(), Invoice.unborn().draft(ID, content(), USD, ALICE));
    }

    static ExistingInvoice aSubmittedInvoice() {
        return grown(aDraft(), aDraft().submit(ALICE));
    }

    static ExistingInvoice anApprovedInvoice() {
        return grown(
                aSubmittedInvoice(),
                aSubmittedInvoice().approve(BOB, plan().hash(), plan(), ApprovalPolicy.unborn()));
    }

    static ExistingInvoice aPushedInvoice() {
        return grown(anApprovedInvoice(), anApprovedInvoice().pushed(landing()));
    }

    static ExistingInvoice aPartiallyPaidInvoice() {
        return grown(aPushedInvoice(), aPushedInvoice().settle(PAYMENT, usd("40.00"), PAID_ON));
    }

    static ExistingInvoice aPaidInvoice() {
        return grown(aPushedInvoice(), aPushedInvoice().settle(PAYMENT, usd("100.00"), PAID_ON));
    }

    static ExistingInvoice aVoidingInvoice() {
        return grown(aPushedInvoice(), aPushedInvoice().requestVoid(ALICE, "sent twice"));
    }

    static ExistingInvoice aVoidedInvoice() {
        return grown(aVoidingInvoice(), aVoidingInvoice().voided());
    }

    static ExistingInvoice grown(Invoice state, List<InvoiceEvent> events) {
        Invoice grown = state;
        for (InvoiceEvent event : events) {
            grown = grown.after(event);
        }
        return grown.existing(ID);
    }

    static void refused(ThrowingCallable decision, InvoiceRejection rejection) {
        assertThatExceptionOfType(InvoiceRejected.class)
                .isThrownBy(decision)
                .satisfies(rejected -> assertThat(rejected.rejection()).isEqualTo(rejection));
    }
}

package io.tieout.domain.invoice;

import static io.tieout.domain.invoice.InvoiceExamples.ALICE;
import static io.tieout.domain.invoice.InvoiceExamples.BOB;
import static io.tieout.domain.invoice.InvoiceExamples.CAROL;
import static io.tieout.domain.invoice.InvoiceExamples.DOCUMENT;
import static io.tieout.domain.invoice.InvoiceExamples.DUE_ON;
import static io.tieout.domain.invoice.InvoiceExamples.ID;
import static io.tieout.domain.invoice.InvoiceExamples.ISSUED_ON;
import static io.tieout.domain.invoice.InvoiceExamples.PAID_ON;
import static io.tieout.domain.invoice.InvoiceExamples.PAYMENT;
import static io.tieout.domain.invoice.InvoiceExamples.aDraft;
import static io.tieout.domain.invoice.InvoiceExamples.aPushedInvoice;
import static io.tieout.domain.invoice.InvoiceExamples.aSubmittedInvoice;
import static io.tieout.domain.invoice.InvoiceExamples.aVoidedInvoice;
import static io.tieout.domain.invoice.InvoiceExamples.anApprovedInvoice;
import static io.tieout.domain.invoice.InvoiceExamples.grown;
import static io.tieout.domain.invoice.InvoiceExamples.otherContent;
import static io.tieout.domain.invoice.InvoiceExamples.plan;
import static io.tieout.domain.invoice.InvoiceExamples.refused;
import static io.tieout.domain.invoice.InvoiceExamples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceLinked;
import io.tieout.domain.invoice.InvoiceRejection.CannotLink;
import io.tieout.domain.invoice.InvoiceRejection.CurrencyDiffers;
import io.tieout.domain.invoice.InvoiceRejection.DocumentOfOthers;
import io.tieout.domain.invoice.InvoiceRejection.MakerIsChecker;
import io.tieout.domain.invoice.InvoiceRejection.NothingToCompare;
import io.tieout.domain.invoice.InvoiceRejection.StalePlan;
import io.tieout.domain.invoice.PushPlan.Reason.NoItemForProduct;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.ExchangeRate;
import io.tieout.domain.money.Money;
import io.tieout.domain.policy.Authority;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinkingTest {

    private static final Authority STANDARD = new Authority(1, false);
    private static final PlanHash HASH = plan().hash();
    private static final LocalDate LATER = DUE_ON.plusDays(10);

    @Test
    void aDocumentThatSaysTheSameIsTheInvoicesFromThenOn() {
        List<InvoiceEvent> linked = link(aSubmittedInvoice(), found("58", DUE_ON, "100.00"));

        assertThat(linked)
                .containsExactly(
                        new InvoiceLinked(
                                ID, BOB, HASH, STANDARD, landing(List.of()), ISSUED_ON, DUE_ON));
        var invoice = (Pushed) grown(aSubmittedInvoice(), linked);
        assertThat(invoice.landed().wasFound()).isTrue();
        assertThat(invoice.landed().approval().isBy(BOB, HASH)).isTrue();
        assertThat(invoice.balance()).isEqualTo(usd("100.00"));
    }

    @Test
    void aDraftOfHistoryIsLinkedLikeASubmittedInvoice() {
        ExistingInvoice invoice = grown(aDraft(), link(aDraft(), found("58", DUE_ON, "100.00")));

        assertThat(invoice).isInstanceOf(Pushed.class);
    }

    @Test
    void aDocumentThatDiffersIsNamedAndWaitsForAnApproverWhoDidNotMakeIt() {
        List<InvoiceEvent> linked = link(aSubmittedInvoice(), found("58", LATER, "100.00"));

        var event = (InvoiceLinked) linked.getFirst();
        assertThat(event.landing().verdict()).isEqualTo(Verdict.DIVERGED);
        assertThat(event.landing().differences())
                .extracting(Difference::field)
                .containsExactly("due date");
        assertThat(event.dueOn()).isEqualTo(LATER);
        ExistingInvoice invoice = grown(aSubmittedInvoice(), linked);
        refused(() -> invoice.acceptLanding(ALICE, "known"), new MakerIsChecker(ALICE));
        var accepted = (Pushed) grown(invoice, invoice.acceptLanding(BOB, "known"));
        assertThat(accepted.landed().isSettledAsApproved()).isTrue();
        assertThat(accepted.landed().wasFound()).isTrue();
    }

    @Test
    void whatWasPaidOfTheDocumentIsNoDifference() {
        List<InvoiceEvent> linked = link(aSubmittedInvoice(), found("58", DUE_ON, "30.00"));

        assertThat(((InvoiceLinked) linked.getFirst()).landing().differences()).isEmpty();
        ExistingInvoice invoice = grown(aSubmittedInvoice(), linked);
        var paid = grown(invoice, invoice.settle(PAYMENT, usd("70.00"), PAID_ON));
        assertThat(((LandedInvoice) paid).balance()).isEqualTo(usd("30.00"));
    }

    @Test
    void linkingItToTheSameDocumentAgainChangesNothing() {
        LandedDocument document = found("58", DUE_ON, "100.00");
        ExistingInvoice invoice = grown(aSubmittedInvoice(), link(aSubmittedInvoice(), document));

        assertThat(invoice.link(CAROL, HASH, plan(), document, STANDARD)).isEmpty();
    }

    @Test
    void whoMadeItMayNotLinkIt() {
        refused(() -> aDraft().toCompare(ALICE, plan()), new MakerIsChecker(ALICE));
        refused(
                () ->
                        aSubmittedInvoice()
                                .link(ALICE, HASH, plan(), found("58", DUE_ON, "100.00"), STANDARD),
                new MakerIsChecker(ALICE));
    }

    @Test
    void whatIsApprovedOrLandedOrVoidIsNotLinked() {
        refused(
                () -> anApprovedInvoice().toCompare(BOB, plan()),
                new CannotLink("approved", "take its approval back first"));
        refused(
                () -> aPushedInvoice().toCompare(BOB, plan()),
                new CannotLink("pushed", "document 130 stands for it there"));
        refused(
                () -> aVoidedInvoice().toCompare(BOB, plan()),
                new CannotLink("voided", "nothing is billed with it any more"));
    }

    @Test
    void whatTieoutPushedItselfIsNotLinkedToItsOwnDocument() {
        refused(
                () -> link(aPushedInvoice(), found("58", DUE_ON, "100.00")),
                new CannotLink("pushed", "document 130 stands for it there"));
    }

    @Test
    void aDocumentOfAnotherCustomerIsRefused() {
        refused(
                () -> link(aSubmittedInvoice(), found("59", DUE_ON, "100.00")),
                new DocumentOfOthers("130", "59", "58"));
    }

    @Test
    void aDocumentInAnotherCurrencyIsRefused() {
        var euros = Money.of("100.00", new Currency("EUR"));

        refused(
                () -> link(aSubmittedInvoice(), found("58", DUE_ON, euros, euros)),
                new CurrencyDiffers("USD", "EUR"));
    }

    @Test
    void whatWasRevisedSinceItWasOrderedIsRefused() {
        PushPlan.Ready revised = plan(otherContent());

        refused(
                () ->
                        aSubmittedInvoice()
                                .link(BOB, HASH, revised, found("58", DUE_ON, "100.00"), STANDARD),
                new StalePlan(HASH, revised.hash()));
    }

    @Test
    void whatCannotBeToldCannotBeCompared() {
        var blocked =
                new PushPlan.Blocked(
                        List.of(new NoItemForProduct("no item for 'seats'")), List.of());

        refused(
                () -> aDraft().toCompare(BOB, blocked),
                new NothingToCompare("no item for 'seats'"));
    }

    private static List<InvoiceEvent> link(ExistingInvoice invoice, LandedDocument found) {
        return invoice.link(BOB, HASH, plan(), found, STANDARD);
    }

    private static Landing landing(List<Difference> differences) {
        return new Landing(
                DOCUMENT,
                "INV-1",
                usd("100.00"),
                "4",
                differences,
                new Booked.Stated(ExchangeRate.ONE, List.of()));
    }

    private static LandedDocument found(String customer, LocalDate dueOn, String balance) {
        return found(customer, dueOn, usd("100.00"), usd(balance));
    }

    private static LandedDocument found(
            String customer, LocalDate dueOn, Money total, Money balance) {
        InvoiceDocument ours = plan().document();
        InvoiceDocument.Line line = ours.lines().getFirst();
        Money zero = Money.zero(total.currency());
        return new LandedDocument(
                new DocumentLink(DOCUMENT.connection(), DOCUMENT.externalId()),
                "4",
                customer,
                "INV-1",
                ISSUED_ON,
                dueOn,
                ours.term().id(),
                "",
                List.of(
                        new LandedDocument.Line(
                                line.description(),
                                line.item().id(),
                                line.incomeAccount().id(),
                                line.quantity().value(),
                                line.unitPrice().toDecimal(),
                                total,
                                line.reportedClass().id(),
                                line.taxCode(),
                                Optional.of(ISSUED_ON))),
                zero,
                zero,
                zero,
                total,
                balance,
                ours.memo(),
                Optional.empty(),
                List.of());
    }
}

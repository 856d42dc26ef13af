package io.tieout.domain.invoice;

import static io.tieout.domain.invoice.InvoiceExamples.CONNECTION;
import static io.tieout.domain.invoice.InvoiceExamples.CUSTOMER;
import static io.tieout.domain.invoice.InvoiceExamples.DUE_ON;
import static io.tieout.domain.invoice.InvoiceExamples.ISSUED_ON;
import static io.tieout.domain.invoice.InvoiceExamples.content;
import static io.tieout.domain.invoice.InvoiceExamples.line;
import static io.tieout.domain.invoice.InvoiceExamples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.PushPlan.Reason;
import io.tieout.domain.invoice.ResolvedReferences.Customer;
import io.tieout.domain.invoice.ResolvedReferences.Item;
import io.tieout.domain.invoice.ResolvedReferences.Resolved;
import io.tieout.domain.money.Quantity;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PushPlannerTest {

    private static final Map<String, Item> ITEMS = Map.of("consulting", new Item("7", "Hours"));
    private static final Map<String, String> CLASSES = Map.of("East", "300");
    private static final Customer FOUND = new Customer.Found(CUSTOMER, "USD");

    @Test
    void aReadyPlanIsTheExactDocumentWithEveryReferenceResolved() {
        PushPlan plan = plan(content(), resolved(FOUND));

        InvoiceDocument expected =
                new InvoiceDocument(
                        CUSTOMER,
                        "INV-1",
                        ISSUED_ON,
                        DUE_ON,
                        List.of(
                                new InvoiceDocument.Line(
                                        "Consulting in March",
                                        "7",
                                        "Hours",
                                        Quantity.of("4"),
                                        usd("25.00"),
                                        usd("100.00"),
                                        new ServicePeriod.Between(ISSUED_ON, DUE_ON),
                                        "NON",
                                        "300")),
                        usd("0"),
                        usd("100.00"),
                        "thank you");
        assertThat(plan).isEqualTo(new PushPlan.Ready(expected, PlanHash.of(expected)));
    }

    @Test
    void aLineWithoutAClassNamesNone() {
        InvoiceLine classless =
                new InvoiceLine(
                        "d",
                        "consulting",
                        Quantity.of("1"),
                        usd("1"),
                        new ServicePeriod.Unstated(),
                        "NON",
                        "");

        PushPlan plan = plan(content(List.of(classless), new Discount.None()), resolved(FOUND));

        assertThat(plan).isInstanceOf(PushPlan.Ready.class);
        assertThat(((PushPlan.Ready) plan).document().lines().getFirst().classId()).isEmpty();
    }

    @Test
    void withoutAConnectionNothingCanBePlanned() {
        blockedBy(plan(content(), new ResolvedReferences.Unconnected()), Reason.NotConnected.class);
    }

    @Test
    void anUnlinkedAccountBlocks() {
        blockedBy(
                plan(content(), resolved(new Customer.NotLinked("acme"))),
                Reason.AccountNotLinked.class);
    }

    @Test
    void aCustomerWhoIsNoLongerActiveBlocks() {
        blockedBy(
                plan(content(), resolved(new Customer.Missing(CUSTOMER))),
                Reason.AccountNotLinked.class);
    }

    @Test
    void aCustomerInAnotherCurrencyBlocks() {
        blockedBy(
                plan(content(), resolved(new Customer.Found(CUSTOMER, "EUR"))),
                Reason.CurrencyDiffers.class);
    }

    @Test
    void aCustomerOfAFormerConnectionBlocks() {
        DocumentLink elsewhere = new DocumentLink(new ConnectionId(new UUID(9, 9)), "58");

        blockedBy(
                plan(content(), resolved(new Customer.Found(elsewhere, "USD"))),
                Reason.NotConnected.class);
    }

    @Test
    void everyObstacleIsNamedOnceAndAtOnce() {
        InvoiceContent twoLines =
                content(List.of(line("1", "1"), line("2", "2")), new Discount.None());
        Resolved nothing =
                new Resolved(CONNECTION, new Customer.NotLinked("acme"), Map.of(), Map.of());

        PushPlan plan = plan(twoLines, nothing);

        assertThat(plan).isInstanceOf(PushPlan.Blocked.class);
        assertThat(((PushPlan.Blocked) plan).reasons())
                .extracting(Reason::message)
                .containsExactly(
                        "account 'acme' is linked to no customer; link it first",
                        "no active item is named 'consulting'; create it in the accounting system"
                                + " or change the product",
                        "no active class is named 'East'; create it in the accounting system or"
                                + " change the line");
    }

    private static PushPlan plan(InvoiceContent content, ResolvedReferences references) {
        return PushPlanner.plan(content, Totals.of(content), references);
    }

    private static Resolved resolved(Customer customer) {
        return new Resolved(CONNECTION, customer, ITEMS, CLASSES);
    }

    private static void blockedBy(PushPlan plan, Class<? extends Reason> reason) {
        assertThat(plan).isInstanceOf(PushPlan.Blocked.class);
        assertThat(((PushPlan.Blocked) plan).reasons()).singleElement().isInstanceOf(reason);
    }
}

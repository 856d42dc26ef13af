package io.tieout.proof;

import static io.tieout.qbo.fake.World.USD;
import static io.tieout.qbo.fake.World.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import com.intuit.ipp.data.Invoice;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.tieout.application.accounting.Operation.State;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.invoice.InvoiceCommand.RecordInvoicePushed;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.drift.Holder;
import io.tieout.domain.drift.OurDocument;
import io.tieout.domain.invoice.ExpectedRate;
import io.tieout.domain.invoice.ExpectedTax;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.ServicePeriod;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Quantity;
import io.tieout.qbo.client.QboCall;
import io.tieout.qbo.fake.World;
import io.tieout.qbo.invoice.QboInvoices;
import io.tieout.qbo.invoice.QboRestorations;
import io.tieout.qbo.invoice.QboRevisions;
import io.tieout.qbo.journal.QboJournalEntries;
import io.tieout.qbo.mark.MarkedDocuments;
import io.tieout.qbo.party.QboParties;
import io.tieout.qbo.payment.QboRelinkings;
import io.tieout.qbo.record.QboNewRecords;
import io.tieout.qbo.refund.QboPaymentLinks;
import io.tieout.qbo.worker.RealmWorkers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tieout's adapter says nothing to QuickBooks that Intuit's schema has no word for. */
final class AdapterProofTest {

    private final World world = World.connected();
    private final RealmWorkers workers = world.workers("node-1");

    @AfterEach
    void close() {
        workers.close();
        world.close();
    }

    @Test
    void anInvoiceIsPushedInIntuitsWords() {
        land();

        Invoice read = (Invoice) IntuitClasses.read("Invoice", sent("").getFirst());

        assertThat(read.getDocNumber()).isEqualTo("INV-1");
        assertThat(read.getCurrencyRef().getValue()).isEqualTo("USD");
        assertThat(read.getCustomerMemo().getValue()).isEqualTo("Thank you");
        assertThat(read.getTxnDate()).isEqualTo("2026-03-02");
        assertThat(read.getLine()).hasSize(2);
        var sale = read.getLine().getFirst();
        assertThat(sale.getAmount()).isEqualByComparingTo("120");
        assertThat(sale.getSalesItemLineDetail().getQty()).isEqualByComparingTo("3");
        assertThat(sale.getSalesItemLineDetail().getTaxCodeRef().getValue()).isEqualTo("NON");
        assertThat(sale.getSalesItemLineDetail().getClassRef().getValue()).isNotEmpty();
        assertThat(sale.getSalesItemLineDetail().getServiceDate()).isEqualTo("2026-03-01");
        var reduction = read.getLine().getLast();
        assertThat(reduction.getAmount()).isEqualByComparingTo("20");
        assertThat(reduction.getDiscountLineDetail().isPercentBased()).isFalse();
    }

    @Test
    void anInvoiceIsVoidedInIntuitsWords() {
        Landing landing = land();
        var work =
                new Work.VoidInvoice(
                        invoice(1), landing.document().externalId(), landing.documentVersion());
        world.awaitState(world.queue(2, work), State.DONE);

        Invoice read = (Invoice) IntuitClasses.read("Invoice", sent("void").getFirst());

        assertThat(read.getId()).isEqualTo(landing.document().externalId());
        assertThat(read.getSyncToken()).isEqualTo("0");
    }

    @Test
    void anInvoiceIsRestoredInIntuitsWords() {
        Landing landing = land();
        var work =
                new Work.RestoreDocument(
                        Holder.of(invoice(1)),
                        landing.document().externalId(),
                        landing.documentVersion(),
                        false,
                        world.document("INV-1"));
        world.awaitState(world.queue(2, work), State.DONE);

        Invoice read = (Invoice) IntuitClasses.read("Invoice", sent("update").getFirst());

        assertThat(read.getId()).isEqualTo(landing.document().externalId());
        assertThat(read.isSparse()).isTrue();
        assertThat(read.getLine()).hasSize(1);
    }

    @Test
    void anInvoiceIsRevisedInIntuitsWords() {
        var signed = world.document("INV-1");
        Landing landing = land(signed);
        var work =
                new Work.ReviseInvoice(
                        new OurDocument(invoice(1), signed, landing), aDocumentWithEverything());
        world.awaitState(world.queue(2, work), State.DONE);

        Invoice read = (Invoice) IntuitClasses.read("Invoice", sent("update").getFirst());

        assertThat(read.isSparse()).isTrue();
        assertThat(read.getSyncToken()).isEqualTo("0");
        assertThat(read.getLine().getFirst().getId()).isEqualTo("1");
        assertThat(read.getLine()).hasSizeGreaterThan(1);
    }

    /**
     * Whatever else comes to write must be judged: here, in {@link OtherWritesProofTest} or in
     * {@link RefundProofTest}.
     */
    @Test
    void whatWritesToQuickBooksIsJudged() {
        var writers =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .withImportOption(location -> !location.contains("-tests.jar"))
                        .importPackages("io.tieout.qbo")
                        .get(QboCall.Write.class)
                        .getConstructorCallsToSelf();

        assertThat(writers)
                .isNotEmpty()
                .allSatisfy(call ->
                        assertThat(call.getOriginOwner().getFullName())
                                .isIn(
                                        QboInvoices.class.getName(),
                                        QboRestorations.class.getName(),
                                        QboRevisions.class.getName(),
                                        MarkedDocuments.class.getName(),
                                        QboParties.class.getName(),
                                        QboNewRecords.class.getName(),
                                        QboJournalEntries.class.getName(),
                                        QboPaymentLinks.class.getName(),
                                        QboRelinkings.class.getName()));
    }

    private Landing land() {
        return land(aDocumentWithEverything());
    }

    private Landing land(InvoiceDocument document) {
        var push = new Work.PushInvoice(invoice(1), document);
        world.awaitState(world.queue(1, push), State.DONE);
        return world.commands.sent(RecordInvoicePushed.class).getFirst().landing();
    }

    /** what the adapter sent to the twin, by operation */
    private List<String> sent(String operation) {
        return world.twin.calls().stream()
                .filter(call -> text(call, "endpoint").equals("invoice"))
                .filter(call -> text(call, "method").equals("POST"))
                .filter(call -> text(call, "operation").equals(operation))
                .map(call -> text(call, "body"))
                .toList();
    }

    private InvoiceDocument aDocumentWithEverything() {
        String region = world.twin.book("Class", "{\"Name\":\"West\"}").path("Id").asString();
        var period = new ServicePeriod.Between(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
        var line =
                new InvoiceDocument.Line(
                        "Hosting",
                        new Target("1", "Services"),
                        new Target("79", "Sales of Product Income"),
                        new Quantity(new BigDecimal("3")),
                        Money.ofMinor(4_000, USD),
                        Money.ofMinor(12_000, USD),
                        period,
                        "NON",
                        new Target(region, "West"));
        return new InvoiceDocument(
                new DocumentLink(World.CONNECTION, world.customer.path("Id").asString()),
                "INV-1",
                LocalDate.of(2026, 3, 2),
                LocalDate.of(2026, 4, 1),
                Target.none(),
                List.of(line),
                Money.ofMinor(2_000, USD),
                new ExpectedTax.None(),
                Money.ofMinor(10_000, USD),
                "Thank you",
                Target.none(),
                new ExpectedRate.Unstated());
    }

    private static String text(JsonNode call, String property) {
        return call.path(property).asString("");
    }
}

package io.tieout.qbo.worker;

import static io.tieout.qbo.fake.World.USD;
import static io.tieout.qbo.fake.World.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operation.State;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.drift.DriftCommand.RecordDocumentSeen;
import io.tieout.application.invoice.InvoiceCommand.RecordInvoicePushed;
import io.tieout.application.revision.RevisionCommand.RecordRevisionLanded;
import io.tieout.application.revision.RevisionCommand.RecordRevisionRefused;
import io.tieout.domain.drift.DocumentSeen;
import io.tieout.domain.drift.OurDocument;
import io.tieout.domain.invoice.ExpectedRate;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.invoice.Verdict;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Quantity;
import io.tieout.qbo.fake.World;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class ReviseTest {

    private final World world = World.connected();
    private final RealmWorkers workers = world.workers("node-1");

    @AfterEach
    void close() {
        workers.close();
        world.close();
    }

    @Test
    void aRevisionTakesThePlaceOfWhatLandedAndItsLinesKeepTheirIds() {
        Landing landing = landed();
        String line = lines().getFirst().path("Id").asString();

        world.awaitState(revise(landing, twoLines()).id(), State.DONE);

        var revised = world.commands.sent(RecordRevisionLanded.class).getFirst().landing();
        assertThat(revised.differences()).isEmpty();
        assertThat(revised.verdict()).isEqualTo(Verdict.EXACT);
        assertThat(revised.total()).isEqualTo(usd(25_000));
        assertThat(revised.documentVersion()).isEqualTo("1");
        assertThat(world.twin.all("Invoice")).hasSize(1);
        assertThat(lines()).hasSize(2);
        assertThat(lines().getFirst().path("Id").asString()).isEqualTo(line);
    }

    @Test
    void aVersionThatAPaymentMovedOnIsNoObstacle() {
        Landing landing = landed();
        world.twin.pay(
                world.customer.path("Id").asString(), landing.document().externalId(), "40.00");

        world.awaitState(revise(landing, twoLines()).id(), State.DONE);

        assertThat(world.commands.sent(RecordRevisionLanded.class)).hasSize(1);
        assertThat(document().path("Balance").decimalValue()).isEqualByComparingTo("210");
    }

    @Test
    void whatSomebodyElseChangedIsNeverOverwritten() {
        Landing landing = landed();
        edit(landing, "\"DueDate\":\"2026-05-05\"");

        var dead = world.awaitState(revise(landing, twoLines()).id(), State.DEAD);

        assertThat(dead.lastFault()).isEqualTo("somebody changed the document in QuickBooks");
        assertThat(world.commands.sent(RecordRevisionRefused.class)).hasSize(1);
        assertThat(world.commands.sent(RecordDocumentSeen.class))
                .anySatisfy(
                        seen -> assertThat(seen.seen()).isInstanceOf(DocumentSeen.Standing.class));
        assertThat(document().path("TotalAmt").decimalValue()).isEqualByComparingTo("100");
    }

    @Test
    void whatSomebodyDeletedIsNotRevised() {
        Landing landing = landed();
        world.twin.book("Invoice", "delete", version(landing));

        world.awaitState(revise(landing, twoLines()).id(), State.DEAD);

        assertThat(world.commands.sent(RecordDocumentSeen.class))
                .anySatisfy(
                        seen -> assertThat(seen.seen()).isInstanceOf(DocumentSeen.Deleted.class));
    }

    /** as when the answer to an earlier attempt was lost */
    @Test
    void aRevisionThatStandsThereAlreadyIsNotWrittenAgain() {
        Landing landing = landed();
        world.awaitState(revise(landing, twoLines()).id(), State.DONE);

        var standing = new OurDocument(invoice(1), world.document("INV-1"), landing);
        var again = world.queue(100, new Work.ReviseInvoice(standing, twoLines()));
        world.awaitState(again, State.DONE);

        assertThat(world.commands.sent(RecordRevisionLanded.class)).hasSize(2);
        assertThat(document().path("SyncToken").asString()).isEqualTo("1");
    }

    private Landing landed() {
        world.awaitState(world.queuePush(1), State.DONE);
        return world.commands.sent(RecordInvoicePushed.class).getFirst().landing();
    }

    private Operation revise(Landing landing, InvoiceDocument document) {
        var standing = new OurDocument(invoice(1), world.document("INV-1"), landing);
        return world.operations.row(world.queue(99, new Work.ReviseInvoice(standing, document)));
    }

    /** the line that stands there, and another one and a half of it */
    private InvoiceDocument twoLines() {
        var signed = world.document("INV-1");
        var first = signed.lines().getFirst();
        var second =
                new InvoiceDocument.Line(
                        "More hosting",
                        first.item(),
                        first.incomeAccount(),
                        Quantity.of("1.5"),
                        first.unitPrice(),
                        usd(15_000),
                        first.servicePeriod(),
                        first.taxCode(),
                        first.reportedClass());
        return new InvoiceDocument(
                signed.customer(),
                signed.number(),
                signed.issuedOn(),
                signed.dueOn(),
                signed.term(),
                List.of(first, second),
                signed.discount(),
                signed.tax(),
                usd(25_000),
                "as agreed",
                Target.none(),
                new ExpectedRate.Unstated());
    }

    private void edit(Landing landing, String field) {
        String version = version(landing);
        world.twin.book(
                "Invoice",
                "update",
                version.substring(0, version.length() - 1) + ",\"sparse\":true," + field + "}");
    }

    private static String version(Landing landing) {
        return "{\"Id\":\"%s\",\"SyncToken\":\"%s\"}"
                .formatted(landing.document().externalId(), landing.documentVersion());
    }

    private JsonNode document() {
        return world.twin.all("Invoice").getFirst();
    }

    private List<JsonNode> lines() {
        return document().path("Line").values().stream()
                .filter(line -> line.has("SalesItemLineDetail"))
                .toList();
    }

    private static Money usd(long cents) {
        return Money.ofMinor(cents, USD);
    }
}

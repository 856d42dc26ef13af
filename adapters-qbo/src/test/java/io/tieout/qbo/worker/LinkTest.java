package io.tieout.qbo.worker;

import static io.tieout.qbo.fake.World.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.accounting.Operation.State;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.invoice.InvoiceCommand.RecordInvoiceLinked;
import io.tieout.application.payment.PaymentCommand.RecordPaymentSeen;
import io.tieout.domain.invoice.InvoiceRejected;
import io.tieout.domain.invoice.InvoiceRejection.DocumentTaken;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.people.ActorId;
import io.tieout.qbo.fake.World;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class LinkTest {

    private static final ActorId PAULA = new ActorId("paula");

    private final World world = World.connected();
    private final String customer = world.customer.path("Id").asString();
    private final JsonNode old = entered();
    private final RealmWorkers workers = world.workers("node-1");

    @AfterEach
    void close() {
        workers.close();
        world.close();
    }

    @Test
    void theDocumentThatStandsThereIsRecordedAndNothingIsWritten() {
        world.awaitState(link(id()), State.DONE);

        assertThat(world.commands.sent(RecordInvoiceLinked.class))
                .singleElement()
                .satisfies(linked -> {
                    assertThat(linked.invoice()).isEqualTo(invoice(1));
                    assertThat(linked.by()).isEqualTo(PAULA);
                    assertThat(linked.seen()).isEqualTo(PlanHash.of(world.document("INV-1")));
                    assertThat(linked.found().document().externalId()).isEqualTo(id());
                    assertThat(linked.found().number()).isEqualTo("OLD-1");
                    assertThat(linked.found().customerId()).isEqualTo(customer);
                });
        assertThat(world.twin.all("Invoice")).hasSize(1);
        assertThat(world.twin.all("Invoice").getFirst().path("SyncToken").asString())
                .isEqualTo("0");
    }

    @Test
    void whatPaidTheDocumentIsReadToo() {
        world.twin.pay(customer, id(), "40.00");

        world.awaitState(link(id()), State.DONE);
        world.awaitIdle(workers);

        assertThat(world.commands.sent(RecordPaymentSeen.class))
                .anySatisfy(paid ->
                        assertThat(paid.parts())
                                .anySatisfy(part ->
                                        assertThat(part.externalDocumentId()).isEqualTo(id())));
    }

    @Test
    void whatIsVoidThereLinksNothing() {
        world.twin.book("Invoice", "void", "{\"Id\":\"%s\",\"SyncToken\":\"0\"}".formatted(id()));

        var dead = world.awaitState(link(id()), State.DEAD);

        assertThat(dead.lastFault()).isEqualTo("document " + id() + " is void");
        assertThat(world.commands.sent(RecordInvoiceLinked.class)).isEmpty();
    }

    @Test
    void whatIsNotThereLinksNothing() {
        var dead = world.awaitState(link("424242"), State.DEAD);

        assertThat(dead.lastFault()).startsWith("document 424242: ");
        assertThat(world.commands.sent(RecordInvoiceLinked.class)).isEmpty();
    }

    @Test
    void whatTieoutRefusesEndsWithTheRuleInItsWords() {
        world.commands.object(command -> {
            if (command instanceof RecordInvoiceLinked) {
                throw new InvoiceRejected(new DocumentTaken(id(), "INV-7"));
            }
        });

        var dead = world.awaitState(link(id()), State.DEAD);

        assertThat(dead.lastFault()).contains("invoice 'INV-7' already");
    }

    private UUID link(String document) {
        return world.queue(
                1, new Work.LinkInvoice(invoice(1), document, PAULA, world.document("INV-1")));
    }

    private String id() {
        return old.path("Id").asString();
    }

    private JsonNode entered() {
        return world.twin.book(
                "Invoice",
                """
                {"CustomerRef":{"value":"%s"},"CurrencyRef":{"value":"USD"},"DocNumber":"OLD-1","TxnDate":"2026-03-02",
                 "DueDate":"2026-04-01","Line":[{"Amount":100,"DetailType":"SalesItemLineDetail",
                 "SalesItemLineDetail":{"ItemRef":{"value":"1"},"Qty":1,"UnitPrice":100}}]}
                """
                        .formatted(customer));
    }
}

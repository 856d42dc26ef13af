package io.tieout.qbo.worker;

import static io.tieout.qbo.fake.World.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operation.State;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.invoice.InvoiceCommand.RecordInvoicePushed;
import io.tieout.application.invoice.InvoiceCommand.RecordInvoiceVoidRefused;
import io.tieout.application.invoice.InvoiceCommand.RecordInvoiceVoided;
import io.tieout.domain.invoice.Landing;
import io.tieout.qbo.fake.World;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class VoidTest {

    private final World world = World.connected();
    private final RealmWorkers workers = world.workers("node-1");

    @AfterEach
    void close() {
        workers.close();
        world.close();
    }

    @Test
    void aLandedInvoiceIsVoided() {
        var landing = landed();

        var operation = queueVoid(landing, landing.documentVersion());
        world.awaitState(operation.id(), State.DONE);

        assertThat(world.commands.sent(RecordInvoiceVoided.class))
                .containsExactly(new RecordInvoiceVoided(invoice(1)));
        assertThat(world.twin.all("Invoice").getFirst().path("TotalAmt").decimalValue()).isZero();
    }

    @Test
    void aVersionThatMovedOnIsReadAgainOnce() {
        var landing = landed();
        touch(landing);

        var operation = queueVoid(landing, landing.documentVersion());
        world.awaitState(operation.id(), State.DONE);

        assertThat(world.commands.sent(RecordInvoiceVoided.class)).hasSize(1);
        assertThat(world.twin.all("Invoice").getFirst().path("TotalAmt").decimalValue()).isZero();
        // A refusal may be remembered with its request id, so the second void has its own.
        assertThat(voidRequestIds()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void aVoidWhoseAnswerWasLostIsDoneOnce() {
        var landing = landed();
        world.twin.trouble(
                """
                "kind":"reset_after","endpoint":"invoice","next":1
                """);

        var operation = queueVoid(landing, landing.documentVersion());
        world.awaitState(operation.id(), State.RETRYING);
        world.advance(Duration.ofSeconds(2));
        world.awaitState(operation.id(), State.DONE);

        assertThat(world.twin.all("Invoice").getFirst().path("SyncToken").asString())
                .isEqualTo("1");
        var asked = voidRequestIds();
        assertThat(asked).hasSize(2).containsOnly(asked.getFirst());
    }

    @Test
    void anInvoiceThatSomeoneVoidedInQuickBooksCountsAsVoided() {
        var landing = landed();
        world.twin.book("Invoice", "void", version(landing));

        var operation = queueVoid(landing, landing.documentVersion());
        world.awaitState(operation.id(), State.DONE);

        assertThat(world.commands.sent(RecordInvoiceVoided.class)).hasSize(1);
        assertThat(voidRequestIds()).hasSize(1);
    }

    @Test
    void anInvoiceThatSomeoneDeletedInQuickBooksCountsAsVoided() {
        var landing = landed();
        world.twin.book("Invoice", "delete", version(landing));

        var operation = queueVoid(landing, landing.documentVersion());
        world.awaitState(operation.id(), State.DONE);

        assertThat(world.commands.sent(RecordInvoiceVoided.class)).hasSize(1);
    }

    @Test
    void aPaidInvoiceIsNotVoidedAndTheReasonIsReported() {
        var landing = landed();
        world.twin.pay(
                world.customer.path("Id").asString(), landing.document().externalId(), "40.00");

        var operation = queueVoid(landing, landing.documentVersion());
        var dead = world.awaitState(operation.id(), State.DEAD);

        assertThat(dead.lastFault()).contains("6000");
        assertThat(world.commands.sent(RecordInvoiceVoided.class)).isEmpty();
        assertThat(world.commands.sent(RecordInvoiceVoidRefused.class))
                .singleElement()
                .satisfies(refused -> assertThat(refused.reason()).contains("payment"));
    }

    private List<String> voidRequestIds() {
        return world.twin.calls().stream()
                .filter(call -> call.path("query").asString("").contains("operation=void"))
                .map(call -> call.path("requestid").asString(""))
                .toList();
    }

    private Landing landed() {
        world.awaitState(world.queuePush(1), State.DONE);
        return world.commands.sent(RecordInvoicePushed.class).getFirst().landing();
    }

    /** a bookkeeper changes the memo */
    private void touch(Landing landing) {
        world.twin.book(
                "Invoice",
                "update",
                """
                {"Id":"%s","SyncToken":"%s","sparse":true,"CustomerMemo":{"value":"hello"}}
                """
                        .formatted(landing.document().externalId(), landing.documentVersion()));
    }

    private static String version(Landing landing) {
        return "{\"Id\":\"%s\",\"SyncToken\":\"%s\"}"
                .formatted(landing.document().externalId(), landing.documentVersion());
    }

    private Operation queueVoid(Landing landing, String version) {
        var work = new Work.VoidInvoice(invoice(1), landing.document().externalId(), version);
        return world.operations.row(world.queue(99, work));
    }
}

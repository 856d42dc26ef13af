package io.tieout.qbo.worker;

import static io.tieout.qbo.fake.World.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operation.State;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.delivery.DeliveryCommand.RecordDeliveryFailed;
import io.tieout.application.delivery.DeliveryCommand.RecordDeliverySent;
import io.tieout.application.invoice.InvoiceCommand.RecordInvoicePushed;
import io.tieout.domain.delivery.DeliveryId;
import io.tieout.qbo.fake.RecordedDeliveries;
import io.tieout.qbo.fake.World;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SendTest {

    private static final DeliveryId DELIVERY = new DeliveryId(new UUID(3, 1));

    private final World world = World.connected();
    private final RealmWorkers workers = world.workers("node-1");

    @AfterEach
    void close() {
        workers.close();
        world.close();
    }

    @Test
    void anEmailWhoseAnswerWasLostIsSentOnce() {
        String landed = landed();
        world.twin.trouble(
                """
                "kind":"reset_after","endpoint":"invoice","next":1
                """);

        var operation = queueSend(landed);
        world.awaitState(operation.id(), State.RETRYING);
        world.advance(Duration.ofSeconds(2));
        world.awaitState(operation.id(), State.DONE);

        assertThat(world.commands.sent(RecordDeliverySent.class))
                .containsExactly(new RecordDeliverySent(DELIVERY));
        var stands = world.twin.all("Invoice").getFirst();
        assertThat(stands.path("SyncToken").asString()).isEqualTo("1");
        assertThat(stands.path("BillEmail").path("Address").asString())
                .isEqualTo(RecordedDeliveries.ADDRESS);
    }

    @Test
    void whatQuickBooksWillNotSendFailsAndNamesNoAddress() {
        String landed = landed();
        world.twin.trouble(
                """
                "kind":"code_6420","endpoint":"invoice","next":1
                """);

        var dead = world.awaitState(queueSend(landed).id(), State.DEAD);

        assertThat(dead.lastFault())
                .isEqualTo("QuickBooks refused to send it, code 6420")
                .doesNotContain("@");
        assertThat(world.commands.sent(RecordDeliveryFailed.class))
                .containsExactly(
                        new RecordDeliveryFailed(
                                DELIVERY, "QuickBooks refused to send it, code 6420"));
    }

    private String landed() {
        world.awaitState(world.queuePush(1), State.DONE);
        return world.commands
                .sent(RecordInvoicePushed.class)
                .getFirst()
                .landing()
                .document()
                .externalId();
    }

    private Operation queueSend(String documentId) {
        return world.operations.row(
                world.queue(99, new Work.SendInvoice(DELIVERY, invoice(1), documentId)));
    }
}

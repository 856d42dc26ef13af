package io.tieout.qbo.worker;

import static io.tieout.qbo.fake.World.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.accounting.Operation.Kind;
import io.tieout.application.accounting.Operation.State;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.invoice.InvoiceCommand.RecordInvoicePushed;
import io.tieout.application.invoice.InvoiceCommand.RecordInvoiceVoidRefused;
import io.tieout.application.invoice.InvoiceCommand.RecordInvoiceVoided;
import io.tieout.application.invoice.InvoiceCommand.RecordPushGivenUp;
import io.tieout.domain.people.ActorId;
import io.tieout.qbo.fake.World;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class GivenUpTest {

    private static final ActorId ANN = new ActorId("ann");

    private final World world = World.connected();
    private final RealmWorkers workers = world.workers("node-1");

    @AfterEach
    void close() {
        workers.close();
        world.close();
    }

    @Test
    void aPushThatNeverLandedIsNotSentAndItsApprovalIsWithdrawn() {
        var operation = world.queue(1, givenUp(push(1)));

        world.awaitState(operation, State.DISMISSED);

        assertThat(world.twin.all("Invoice")).isEmpty();
        assertThat(world.commands.sent(RecordPushGivenUp.class))
                .containsExactly(new RecordPushGivenUp(invoice(1), ANN, "sold"));
    }

    @Test
    void aPushThatLandedAfterAllIsRecordedAsLandedWhateverItsNumber() {
        var landed = world.twin.book("Invoice", invoiceJson("ANOTHER-7", 1));
        var operation = world.queue(1, givenUp(push(1)));

        world.awaitState(operation, State.DONE);

        assertThat(world.twin.all("Invoice")).hasSize(1);
        assertThat(world.commands.sent(RecordInvoicePushed.class))
                .singleElement()
                .extracting(pushed -> pushed.landing().document().externalId())
                .isEqualTo(landed.path("Id").asString());
    }

    @Test
    void anInvoiceOfSomebodyElseWithTheSameNumberIsNotOurs() {
        world.twin.book("Invoice", invoiceJson("INV-1", 2));
        var operation = world.queue(1, givenUp(push(1)));

        world.awaitState(operation, State.DISMISSED);

        assertThat(world.commands.sent(RecordInvoicePushed.class)).isEmpty();
    }

    @Test
    void aVoidThatTookNoEffectLeavesTheInvoiceStanding() {
        var id = world.twin.book("Invoice", invoiceJson("INV-1", 1)).path("Id").asString();
        var operation = world.queue(1, givenUp(new Work.VoidInvoice(invoice(1), id, "0")));

        world.awaitState(operation, State.DISMISSED);

        assertThat(world.commands.sent(RecordInvoiceVoidRefused.class))
                .containsExactly(new RecordInvoiceVoidRefused(invoice(1), "sold"));
    }

    @Test
    void aVoidThatTookEffectIsRecorded() {
        var booked = world.twin.book("Invoice", invoiceJson("INV-1", 1));
        var id = booked.path("Id").asString();
        world.twin.book("Invoice", "void", "{\"Id\":\"" + id + "\",\"SyncToken\":\"0\"}");
        var operation = world.queue(1, givenUp(new Work.VoidInvoice(invoice(1), id, "0")));

        world.awaitState(operation, State.DONE);

        assertThat(world.commands.sent(RecordInvoiceVoided.class)).hasSize(1);
    }

    @Test
    void operationsThatCannotBeReadOrAlwaysFailHoldUpNoneOfTwentyOthers() {
        var unreadable =
                world.queue(
                        1,
                        new Work.Unreadable(
                                Kind.PUSH_INVOICE,
                                invoice(1).value().toString(),
                                "NullPointerException"));
        var failing = world.queue(2, push(2));
        world.commands.object(command -> {
            if (command instanceof RecordInvoicePushed(var pushed, _)
                    && pushed.equals(invoice(2))) {
                throw new IllegalStateException("broken on purpose");
            }
        });
        for (int i = 3; i <= 22; i++) {
            world.queuePush(i);
        }

        // The two clocks move one after the other; a call between them would be one too many.
        world.awaitIdle(workers);
        // How much of it fits into a second is the limiter's business.
        for (int second = 0; second < 30 && (done() < 20 || isUnderWay(failing)); second++) {
            world.advance(Duration.ofSeconds(1));
            world.awaitIdle(workers);
        }

        assertThat(world.operations.row(unreadable).state()).isEqualTo(State.BLOCKED);
        assertThat(world.operations.row(failing).state()).isEqualTo(State.RETRYING);
        assertThat(done()).isEqualTo(20);
    }

    private boolean isUnderWay(UUID operation) {
        return world.operations.row(operation).state() == State.IN_FLIGHT;
    }

    private long done() {
        return world.operations.states().stream().filter(State.DONE::equals).count();
    }

    private Work push(int number) {
        return new Work.PushInvoice(invoice(number), world.document("INV-" + number));
    }

    private static Work givenUp(Work work) {
        return new Work.SettleGivenUp(work, ANN, "sold");
    }

    private String invoiceJson(String number, int owner) {
        return """
        {"DocNumber":"%s","CurrencyRef":{"value":"USD"},"CustomerRef":{"value":"%s"},
         "PrivateNote":"Tieout %s","TxnDate":"2026-03-02","DueDate":"2026-04-01",
         "Line":[{"Amount":100.00,"Description":"Hosting","DetailType":"SalesItemLineDetail",
           "SalesItemLineDetail":{"ItemRef":{"value":"1"},"Qty":1,"UnitPrice":100.00,
             "TaxCodeRef":{"value":"NON"}}}]}
        """
                .formatted(number, world.customer.path("Id").asString(), invoice(owner).value());
    }
}

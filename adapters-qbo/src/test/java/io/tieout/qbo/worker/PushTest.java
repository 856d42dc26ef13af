package io.tieout.qbo.worker;

import static io.tieout.qbo.fake.World.invoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.application.accounting.Operation.State;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.invoice.InvoiceCommand.RecordInvoicePushRefused;
import io.tieout.application.invoice.InvoiceCommand.RecordInvoicePushed;
import io.tieout.qbo.fake.World;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class PushTest {

    private final World world = World.connected();
    private final RealmWorkers workers = world.workers("node-1");

    @AfterEach
    void close() {
        workers.close();
        world.close();
    }

    @Test
    void aQueuedInvoiceLandsAndItsLandingIsReported() {
        var operation = world.queuePush(1);

        world.awaitState(operation, State.DONE);

        var pushed = world.commands.sent(RecordInvoicePushed.class);
        assertThat(pushed).hasSize(1);
        assertThat(pushed.getFirst().invoice()).isEqualTo(invoice(1));
        assertThat(pushed.getFirst().landing().differences()).isEmpty();
        assertThat(pushed.getFirst().landing().number()).isEqualTo("INV-1");
        assertThat(world.twin.all("Invoice")).hasSize(1);
    }

    @Test
    void anInvoiceWhoseAnswerWasLostIsAskedForAgainWithTheSameRequestIdAndStandsOnce() {
        world.twin.trouble(
                """
                "kind":"reset_after","endpoint":"invoice","next":1
                """);
        var operation = world.queuePush(1);
        var waiting = world.awaitState(operation, State.RETRYING);
        assertThat(waiting.lastFault()).contains("broke or timed out");

        world.advance(Duration.ofSeconds(2));
        world.awaitState(operation, State.DONE);

        assertThat(world.twin.all("Invoice")).hasSize(1);
        assertThat(requestIds()).hasSize(2).containsOnly(waiting.requestId());
    }

    @Test
    void afterALongGapTheInvoiceIsLookedForBecauseItsRequestIdMayBeForgotten() {
        world.twin.trouble(
                """
                "kind":"reset_after","endpoint":"invoice","next":1
                """);
        var operation = world.queuePush(1);
        world.awaitState(operation, State.RETRYING);
        world.twin.forgetRequestIds();

        world.advance(Duration.ofHours(2));
        world.awaitState(operation, State.DONE);

        assertThat(world.twin.all("Invoice")).hasSize(1);
        assertThat(requestIds()).hasSize(1);
    }

    @Test
    void anInvoiceWhoseAnswerWasCutOffStandsOnce() {
        world.twin.trouble(
                """
                "kind":"truncated","endpoint":"invoice","next":1
                """);
        var operation = world.queuePush(1);
        world.awaitState(operation, State.RETRYING);

        world.advance(Duration.ofSeconds(2));
        world.awaitState(operation, State.DONE);

        assertThat(world.twin.all("Invoice")).hasSize(1);
    }

    @Test
    void aCrashBetweenLandingAndSettlingChangesNothingTwice() {
        world.operations.breakSettling(true);
        var operation = world.queuePush(1);
        await().until(() -> !world.commands.sent(RecordInvoicePushed.class).isEmpty());

        world.operations.breakSettling(false);
        world.awaitState(operation, State.DONE);

        assertThat(world.twin.all("Invoice")).hasSize(1);
        var pushed = world.commands.sent(RecordInvoicePushed.class);
        assertThat(pushed).hasSizeGreaterThan(1);
        assertThat(pushed.stream().distinct()).hasSize(1);
    }

    @Test
    void aRefusedInvoiceIsDeadWithPlainWordsAndTheNextStep() {
        world.twin.book("Invoice", invoiceJson("INV-1"));
        var operation = world.queuePush(1);

        var dead = world.awaitState(operation, State.DEAD);

        assertThat(dead.lastFault()).contains("6140");
        assertThat(dead.nextStep())
                .isEqualTo("give the document a number that is not in use in QuickBooks");
        assertThat(world.commands.sent(RecordInvoicePushRefused.class))
                .singleElement()
                .satisfies(refused -> assertThat(refused.reason()).contains("6140"));
    }

    @Test
    void aNumberHeldByOurOwnLostWriteIsThatInvoice() {
        var note = "\"PrivateNote\":\"Tieout " + invoice(1).value() + "\",";
        var earlier =
                world.twin.book("Invoice", invoiceJson("INV-1").replaceFirst("\\{", "{" + note));
        var operation = world.queuePush(1);

        world.awaitState(operation, State.DONE);

        assertThat(world.commands.sent(RecordInvoicePushed.class))
                .singleElement()
                .extracting(pushed -> pushed.landing().document().externalId())
                .isEqualTo(earlier.path("Id").asString());
    }

    @Test
    void onePoisonedInvoiceDoesNotHoldUpTheOthers() {
        var poisoned =
                world.queue(
                        1,
                        new Work.PushInvoice(
                                invoice(1),
                                world.document("A number far longer than QuickBooks takes")));
        var healthy = world.queuePush(2);

        world.awaitState(healthy, State.DONE);

        world.awaitState(poisoned, State.DEAD);
    }

    @Test
    void aFailureInsideTieoutIsTriedAgain() {
        world.commands.object(_ -> {
            throw new IllegalStateException("broken on purpose");
        });
        var operation = world.queuePush(1);
        var waiting = world.awaitState(operation, State.RETRYING);
        assertThat(waiting.lastFault()).contains("broken on purpose");

        world.commands.object(_ -> {});
        world.advance(Duration.ofSeconds(2));

        world.awaitState(operation, State.DONE);
        assertThat(world.twin.all("Invoice")).hasSize(1);
    }

    @Test
    void aThrottledCompanyIsLeftAloneForAMinute() {
        world.twin.trouble(
                """
                "kind":"throttle_429","endpoint":"invoice","next":1
                """);
        var operation = world.queuePush(1);
        world.awaitState(operation, State.RETRYING);
        var second = world.queuePush(2);

        world.advance(Duration.ofSeconds(59));
        world.awaitIdle(workers);
        assertThat(world.operations.row(second).state()).isEqualTo(State.IN_FLIGHT);
        assertThat(requestIds()).hasSize(1);
        world.advance(Duration.ofSeconds(1));

        world.awaitState(operation, State.DONE);
        world.awaitState(second, State.DONE);
    }

    @Test
    void fiftyInvoicesAtOneInstantLeaveTenASecondAndNoneIsThrottled() {
        for (int i = 1; i <= 50; i++) {
            world.queuePush(i);
        }
        world.awaitIdle(workers);
        assertThat(world.twin.all("Invoice")).hasSize(10);

        for (int second = 1; second <= 4; second++) {
            world.advance(Duration.ofSeconds(1));
            world.awaitIdle(workers);
            assertThat(world.twin.all("Invoice")).hasSize(10 + second * 10);
        }

        assertThat(world.operations.states()).containsOnly(State.DONE);
        assertThat(statuses()).containsOnly(200);
    }

    private String invoiceJson(String number) {
        return """
        {"DocNumber":"%s","CurrencyRef":{"value":"USD"},"CustomerRef":{"value":"%s"},"TxnDate":"2026-03-02","DueDate":"2026-04-01",
         "Line":[{"Amount":100.00,"Description":"Hosting","DetailType":"SalesItemLineDetail",
           "SalesItemLineDetail":{"ItemRef":{"value":"1"},"Qty":1,"UnitPrice":100.00,
             "TaxCodeRef":{"value":"NON"}}}]}
        """
                .formatted(number, world.customer.path("Id").asString());
    }

    private List<String> requestIds() {
        return world.twin.calls().stream()
                .map(call -> call.path("requestid").asString(""))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    private List<Integer> statuses() {
        return world.twin.calls().stream().map(PushTest::status).toList();
    }

    private static int status(JsonNode call) {
        return call.path("status").asInt();
    }
}

package io.tieout.qbo.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.accounting.Operation.State;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.refund.RefundCommand.RecordRefundLanded;
import io.tieout.application.refund.RefundCommand.RecordRefundRefused;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.refund.RefundDocument;
import io.tieout.domain.refund.RefundDocument.Given;
import io.tieout.domain.refund.RefundId;
import io.tieout.qbo.fake.World;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A refund of a credit is two steps; whatever happens between them, each is done once. */
final class RefundStepsTest {

    private static final RefundId REFUND = RefundId.of(new CreditMemoId(new UUID(3, 9)), "RF-1");

    private final World world = World.connected();
    private RealmWorkers workers = world.workers("node-1");

    @AfterEach
    void close() {
        workers.close();
        world.close();
    }

    @Test
    void aLinkThatTheBooksRefuseWaitsForAPersonAndIsMadeOnceTheyTakeIt() {
        trouble("code_5010_closed", "payment");
        UUID operation = world.queue(1, refund(credit()));

        var blocked = world.awaitState(operation, State.BLOCKED);
        assertThat(blocked.lastFault()).contains("the money went out").contains("RF-1");
        assertThat(blocked.nextStep()).contains("then retry");
        assertThat(world.commands.sent(RecordRefundRefused.class)).isEmpty();
        assertThat(world.twin.all("Purchase")).hasSize(1);

        world.operations.unblock(World.CONNECTION, World.TENANT);
        world.signals.raise(World.CONNECTION);
        world.awaitState(operation, State.DONE);

        assertPaidAndLinkedOnce();
    }

    @Test
    void anExpenseWhoseAnswerWasLostIsPaidOnce() {
        trouble("reset_after", "purchase");
        UUID operation = world.queue(1, refund(credit()));

        world.awaitState(operation, State.RETRYING);
        world.advance(Duration.ofMinutes(1));
        world.awaitState(operation, State.DONE);

        assertPaidAndLinkedOnce();
    }

    @Test
    void aLinkWhoseAnswerWasLostIsMadeOnce() {
        trouble("reset_after", "payment");
        UUID operation = world.queue(1, refund(credit()));

        world.awaitState(operation, State.RETRYING);
        world.advance(Duration.ofMinutes(1));
        world.awaitState(operation, State.DONE);

        assertPaidAndLinkedOnce();
    }

    @Test
    void theNextOwnerMakesTheLinkThatTheOneBeforeLeftOpen() {
        trouble("reset_before", "payment");
        UUID operation = world.queue(1, refund(credit()));
        world.awaitState(operation, State.RETRYING);
        workers.close();

        workers = world.workers("node-2");
        world.advance(Duration.ofMinutes(1));
        world.awaitState(operation, State.DONE);

        assertPaidAndLinkedOnce();
    }

    @Test
    void anOwnerThatDiesBetweenTheStepsLeavesNothingToPayTwice() {
        world.operations.breakSettling(true);
        UUID operation = world.queue(1, refund(credit()));
        world.awaitIdle(workers);
        workers.close();

        world.operations.breakSettling(false);
        workers = world.workers("node-2");
        world.advance(Duration.ofMinutes(2));
        world.awaitState(operation, State.DONE);

        assertPaidAndLinkedOnce();
    }

    @Test
    void whatWasGivenUpBetweenTheStepsIsFinishedBecauseTheMoneyIsOut() {
        trouble("code_5010_closed", "payment");
        Work refund = refund(credit());
        world.awaitState(world.queue(1, refund), State.BLOCKED);

        UUID givenUp =
                world.queue(2, new Work.SettleGivenUp(refund, new ActorId("ann"), "too late"));
        world.awaitState(givenUp, State.DONE);

        assertThat(world.commands.sent(RecordRefundRefused.class)).isEmpty();
        assertPaidAndLinkedOnce();
    }

    @Test
    void whatWasGivenUpBeforeTheMoneyWentOutIsNeverPaid() {
        Work refund = refund(credit());

        UUID givenUp =
                world.queue(1, new Work.SettleGivenUp(refund, new ActorId("ann"), "too late"));
        world.awaitState(givenUp, State.DISMISSED);

        assertThat(world.twin.all("Purchase")).isEmpty();
        assertThat(world.commands.sent(RecordRefundRefused.class))
                .containsExactly(new RecordRefundRefused(REFUND, "too late"));
    }

    private void assertPaidAndLinkedOnce() {
        assertThat(world.twin.all("Purchase")).hasSize(1);
        assertThat(world.twin.all("Payment"))
                .singleElement()
                .satisfies(link -> assertThat(link.path("Line")).hasSize(2));
        String purchase = world.twin.all("Purchase").getFirst().path("Id").asString();
        assertThat(world.commands.sent(RecordRefundLanded.class))
                .isNotEmpty()
                .allSatisfy(landed ->
                        assertThat(landed.landing().document().externalId()).isEqualTo(purchase));
        assertThat(world.twin.all("CreditMemo").getFirst().path("RemainingCredit").decimalValue())
                .isEqualByComparingTo("50");
    }

    /** the next write of this kind meets it */
    private void trouble(String kind, String endpoint) {
        world.twin.trouble(
                "\"kind\":\"%s\",\"endpoint\":\"%s\",\"method\":\"POST\",\"next\":1"
                        .formatted(kind, endpoint));
    }

    private Work refund(DocumentLink credit) {
        return new Work.PayRefund(
                REFUND,
                new RefundDocument.Expense(
                        new DocumentLink(World.CONNECTION, world.customer.path("Id").asString()),
                        "RF-1",
                        LocalDate.parse("2026-03-02"),
                        Money.ofMinor(5_000, World.USD),
                        account("Bank"),
                        account("Accounts Receivable"),
                        Given.CREDIT_MEMO,
                        credit));
    }

    /** over 100 */
    private DocumentLink credit() {
        JsonNode memo =
                world.twin.book(
                        "CreditMemo",
                        """
                        {"CustomerRef": {"value": "%s"}, "CurrencyRef": {"value": "USD"},
                         "TxnDate": "2026-03-02", "Line": [{"Amount": 100,
                          "DetailType": "SalesItemLineDetail",
                          "SalesItemLineDetail": {"ItemRef": {"value": "1"}}}]}
                        """
                                .formatted(world.customer.path("Id").asString()));
        return new DocumentLink(World.CONNECTION, memo.path("Id").asString());
    }

    private Target account(String type) {
        return world.twin.all("Account").stream()
                .filter(row -> row.path("AccountType").asString("").equals(type))
                .findFirst()
                .map(row -> new Target(row.path("Id").asString(), row.path("Name").asString()))
                .orElseThrow();
    }
}

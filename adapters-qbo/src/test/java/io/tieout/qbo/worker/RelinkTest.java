package io.tieout.qbo.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.accounting.Operation.State;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.payment.PaymentCommand.RecordPaymentSeen;
import io.tieout.application.payment.ReconciliationCommand.RecordRelinkingEnded;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.payment.Relinking;
import io.tieout.domain.payment.Relinking.Line;
import io.tieout.domain.people.ActorId;
import io.tieout.qbo.fake.World;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Payments that are matched here pay other documents there. */
final class RelinkTest {

    private static final UUID ORDER = new UUID(3, 7);

    private final World world = World.connected();
    private final RealmWorkers workers = world.workers("node-1");

    @AfterEach
    void close() {
        workers.close();
        world.close();
    }

    @Test
    void aMatchKeepsAllOtherLinesAndAddsItsOwn() {
        String first = booked("Invoice", "40");
        String second = booked("Invoice", "60");
        String credit = booked("CreditMemo", "10");
        JsonNode payment =
                paid("100", line("Invoice", first, "30") + "," + line("CreditMemo", credit, "10"));

        world.awaitState(
                queue(payment, "100", List.of(of(first, "30")), both(first, "30", second, "60")),
                State.DONE);

        assertThat(links())
                .containsExactlyInAnyOrder(
                        "Invoice " + first + " 30",
                        "CreditMemo " + credit + " 10",
                        "Invoice " + second + " 60");
        assertThat(ended()).isEqualTo("");
        assertThat(world.commands.sent(RecordPaymentSeen.class).getLast().parts()).hasSize(2);
    }

    @Test
    void aMatchWhoseAnswerWasLostIsCarriedOutOnce() {
        String invoice = booked("Invoice", "40");
        JsonNode payment = paid("100", "");
        world.twin.trouble(
                "\"kind\":\"reset_after\",\"endpoint\":\"payment\",\"method\":\"POST\",\"next\":1");

        UUID operation = queue(payment, "100", List.of(), List.of(of(invoice, "40")));
        world.awaitState(operation, State.RETRYING);
        world.advance(Duration.ofMinutes(1));
        world.awaitState(operation, State.DONE);

        assertThat(links()).containsExactly("Invoice " + invoice + " 40");
        assertThat(ended()).isEqualTo("");
    }

    @Test
    void aPaymentThatSomebodyChangedMeanwhileIsLeftAsItIs() {
        String invoice = booked("Invoice", "40");
        String theirs = booked("Invoice", "60");
        JsonNode payment = paid("100", line("Invoice", theirs, "60"));

        var dead =
                world.awaitState(
                        queue(payment, "100", List.of(), List.of(of(invoice, "40"))), State.DEAD);

        assertThat(dead.lastFault()).contains("somebody changed the payment");
        assertThat(links()).containsExactly("Invoice " + theirs + " 60");
        assertThat(ended()).contains("somebody changed the payment");
        assertThat(world.commands.sent(RecordPaymentSeen.class)).hasSize(1);
    }

    @Test
    void aPaymentOfAnotherSumIsLeftAsItIs() {
        String invoice = booked("Invoice", "40");
        JsonNode payment = paid("99", "");

        world.awaitState(queue(payment, "100", List.of(), List.of(of(invoice, "40"))), State.DEAD);

        assertThat(links()).isEmpty();
    }

    @Test
    void aDeletedPaymentEndsTheMatch() {
        String invoice = booked("Invoice", "40");
        JsonNode payment = paid("100", "");
        world.twin.book(
                "Payment",
                "delete",
                "{\"Id\":\"%s\",\"SyncToken\":\"0\"}".formatted(payment.path("Id").asString()));

        world.awaitState(queue(payment, "100", List.of(), List.of(of(invoice, "40"))), State.DEAD);

        assertThat(ended()).contains("deleted");
    }

    @Test
    void whatQuickBooksRefusesEndsTheMatchWithItsWords() {
        String invoice = booked("Invoice", "40");
        JsonNode payment = paid("100", "");

        var dead =
                world.awaitState(
                        queue(payment, "100", List.of(), List.of(of(invoice, "140"))), State.DEAD);

        assertThat(ended()).contains(dead.lastFault());
        assertThat(links()).isEmpty();
    }

    @Test
    void aMatchThatWasGivenUpIsOnlyLookedAt() {
        String invoice = booked("Invoice", "40");
        JsonNode payment = paid("100", "");
        var work = work(payment, "100", List.of(), List.of(of(invoice, "40")));

        world.awaitState(
                world.queue(1, new Work.SettleGivenUp(work, new ActorId("ann"), "not wanted")),
                State.DISMISSED);

        assertThat(links()).isEmpty();
        assertThat(ended()).isEqualTo("not wanted");
    }

    private String booked(String entity, String amount) {
        String item = world.twin.all("Item").getFirst().path("Id").asString();
        return world.twin
                .book(
                        entity,
                        """
                        {"CustomerRef":{"value":"%s"},"CurrencyRef":{"value":"USD"},
                         "Line":[{"Amount":%s,"DetailType":"SalesItemLineDetail",
                          "SalesItemLineDetail":{"ItemRef":{"value":"%s"}}}]}
                        """
                                .formatted(customer(), amount, item))
                .path("Id")
                .asString();
    }

    private JsonNode paid(String total, String lines) {
        return world.twin.book(
                "Payment",
                """
                {"CustomerRef":{"value":"%s"},"CurrencyRef":{"value":"USD"},"TotalAmt":%s,
                 "Line":[%s]}
                """
                        .formatted(customer(), total, lines));
    }

    private static String line(String type, String id, String amount) {
        return "{\"Amount\":%s,\"LinkedTxn\":[{\"TxnId\":\"%s\",\"TxnType\":\"%s\"}]}"
                .formatted(amount, id, type);
    }

    private UUID queue(JsonNode payment, String money, List<Line> before, List<Line> after) {
        return world.queue(1, work(payment, money, before, after));
    }

    private static Work work(JsonNode payment, String money, List<Line> before, List<Line> after) {
        String id = payment.path("Id").asString();
        return new Work.RelinkPayment(
                PaymentId.of(new DocumentLink(World.CONNECTION, id)),
                id,
                Money.of(money, World.USD),
                new Relinking(ORDER, before, after));
    }

    private static List<Line> both(String one, String amount, String other, String rest) {
        return List.of(of(one, amount), of(other, rest));
    }

    private static Line of(String document, String amount) {
        return new Line(document, Money.of(amount, World.USD));
    }

    private List<String> links() {
        return world.twin.all("Payment").getFirst().path("Line").values().stream()
                .map(line ->
                        line.at("/LinkedTxn/0/TxnType").asString()
                                + " "
                                + line.at("/LinkedTxn/0/TxnId").asString()
                                + " "
                                + line.path("Amount")
                                        .decimalValue()
                                        .stripTrailingZeros()
                                        .toPlainString())
                .toList();
    }

    private String ended() {
        var ended = world.commands.sent(RecordRelinkingEnded.class);
        assertThat(ended).hasSize(1);
        assertThat(ended.getFirst().order()).isEqualTo(ORDER);
        return ended.getFirst().problem();
    }

    private String customer() {
        return world.customer.path("Id").asString();
    }
}

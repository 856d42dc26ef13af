package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Caller;
import io.tieout.application.command.Command;
import io.tieout.application.command.Commands;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Role;
import io.tieout.application.control.ControlCommand.AllowAct;
import io.tieout.application.payment.ReconciliationCommand.LeavePayment;
import io.tieout.application.payment.ReconciliationCommand.MatchPayment;
import io.tieout.application.payment.ReconciliationCommand.Wanted;
import io.tieout.application.recorded.RecordedPaymentCommand.RecordPayment;
import io.tieout.bootstrap.fixture.AClearingAccount;
import io.tieout.bootstrap.fixture.AnAct;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.RunningHouse;
import io.tieout.bootstrap.fixture.TestTenant;
import io.tieout.bootstrap.wiring.SecondNode;
import io.tieout.domain.decision.Rejected;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.recorded.Channel;
import io.tieout.domain.recorded.ProcessorReference;
import io.tieout.domain.recorded.Recording;
import io.tieout.domain.recorded.Recording.Settles;
import io.tieout.graphql.schema.GlobalId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What two nodes on one database are told at once takes effect once. */
final class TwoNodesTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-01");

    private static SecondNode node;
    private static List<Commands> nodes;

    private final TestTenant tenant = TestTenant.made();
    private final AnInvoice invoice = AnInvoice.pushed(tenant);

    @BeforeAll
    static void aSecondNodeStarts() {
        node = SecondNode.beside(RunningHouse.parts());
        nodes = List.of(RunningHouse.part(Commands.class), node.commands());
        assertThat(nodes).doesNotHaveDuplicates();
    }

    @AfterAll
    static void itStops() {
        node.close();
    }

    @Test
    void aRowThatIsMatchedOnBothIsMatchedOnce() throws Exception {
        AnInvoice other = invoice.andAnother();
        PaymentId payment = waits("120");
        // Each remembers the payment, and what the first remembers is old.
        nodes.getFirst().send(note(payment, "one"), accountant());
        nodes.getLast().send(note(payment, "two"), accountant());

        List<String> said = atOnce(match(payment, invoice, 1), match(payment, other, 2));
        tenant.awaitRest();

        assertThat(said).containsExactlyInAnyOrder("done", "MatchUnderway");
        assertThat(List.of(invoice.status(), other.status()))
                .containsExactlyInAnyOrder("PAID", "PUSHED");
        JsonNode booked = booked();
        assertThat(booked.path("Line")).hasSize(1);
        assertThat(booked.at("/Line/0/Amount").decimalValue()).isEqualByComparingTo("120");
    }

    @Test
    void aRefundThatIsAllowedOnBothIsOrderedOnce() throws Exception {
        PaymentId payment = waits("30");
        String refund = refundAsked(payment, AClearingAccount.meantBy(tenant, "STRIPE")).id();

        List<String> said = atOnce(allow(refund), allow(refund));
        tenant.awaitRest();

        assertThat(said).containsExactly("done", "done");
        theMoneyWentBackOnce();
    }

    @Test
    void moneyThatIsRefundedOnOneAndBouncesOnTheOtherGoesBackOnce() throws Exception {
        PaymentId payment = waits("30");
        String refund = refundAsked(payment, AClearingAccount.meantBy(tenant, "STRIPE")).id();
        String bounce = bounceAsked(payment).id();

        List<String> said = atOnce(allow(refund), allow(bounce));
        tenant.awaitRest();

        assertThat(said).containsOnlyOnce("done");
        theMoneyWentBackOnce();
    }

    /** by an expense, or by a void of the payment itself */
    private void theMoneyWentBackOnce() {
        JsonNode line = conservation();
        String refunded = line.at("/refunded/amount").asString();
        assertThat(List.of(refunded, line.at("/reversed/amount").asString()))
                .containsExactlyInAnyOrder("30.00", "0.00");
        assertThat(tenant.twin().records(tenant.company(), "Purchase"))
                .hasSize(refunded.equals("30.00") ? 1 : 0);
    }

    @Test
    void aPaymentThatIsRecordedOnBothIsCountedAndBookedOnce() throws Exception {
        AClearingAccount.meantBy(tenant, "CHECK");
        var recorded =
                new RecordPayment(
                        new Recording(
                                new ProcessorReference(Channel.CHECK, "CHK-1"),
                                GlobalId.account(invoice.account()).orElseThrow(),
                                euros("120"),
                                euros("0"),
                                DAY,
                                List.of(
                                        new Settles(
                                                GlobalId.invoice(invoice.id()).orElseThrow(),
                                                euros("120")))));

        List<String> said = atOnce(recorded, recorded);
        tenant.awaitRest();

        assertThat(said).containsExactly("done", "done");
        assertThat(invoice.status()).isEqualTo("PAID");
        assertThat(booked().path("TotalAmt").decimalValue()).isEqualByComparingTo("120");
        assertThat(conservation().at("/applied/amount").asString()).isEqualTo("120.00");
    }

    /** each on a node of its own; what became of each */
    private List<String> atOnce(Command here, Command there) throws Exception {
        var barrier = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<String> first = () -> outcome(barrier, nodes.getFirst(), here);
            Callable<String> second = () -> outcome(barrier, nodes.getLast(), there);
            var one = threads.submit(first);
            var other = threads.submit(second);
            return List.of(one.get(), other.get());
        }
    }

    private String outcome(CyclicBarrier barrier, Commands commands, Command command)
            throws Exception {
        barrier.await();
        try {
            commands.send(command, command instanceof AllowAct ? approver() : accountant());
            return "done";
        } catch (Rejected no) {
            return no.rejection().getClass().getSimpleName();
        }
    }

    private MatchPayment match(PaymentId payment, AnInvoice to, int order) {
        return new MatchPayment(
                new UUID(0x0190_a000_0000_7000L, order),
                payment,
                "",
                List.of(new Wanted(GlobalId.invoice(to.id()).orElseThrow(), euros("120"))),
                "they called",
                new ExpectedVersion.Any());
    }

    private static LeavePayment note(PaymentId payment, String note) {
        return new LeavePayment(payment, "", note, new ExpectedVersion.Any());
    }

    private static AllowAct allow(String act) {
        return new AllowAct(GlobalId.controlledAct(act).orElseThrow(), new ExpectedVersion.Any());
    }

    /** money that came in and pays nothing yet */
    private PaymentId waits(String amount) {
        tenant.twin()
                .bookPayment(
                        tenant.company(),
                        Map.of(
                                "customerId", invoice.customer(),
                                "date", DAY.toString(),
                                "amount", amount,
                                "currency", "EUR",
                                "invoices", List.of()));
        tenant.awaitRest();
        return GlobalId.payment(
                        tenant.ask(
                                        Role.AUDITOR,
                                        "{ reconciliationQueue { edges { node { payment { id } } }"
                                                + " } }",
                                        Map.of())
                                .at("/reconciliationQueue/edges/0/node/payment/id")
                                .asString())
                .orElseThrow();
    }

    private AnAct refundAsked(PaymentId payment, String bank) {
        return AnAct.asked(
                tenant,
                "refundCredit",
                "RefundCreditInput",
                Map.of(
                        "credit",
                        Map.of("paymentId", GlobalId.of(payment)),
                        "amount",
                        Map.of("amount", "30", "currency", "EUR"),
                        "number",
                        "RF-1",
                        "paidOn",
                        DAY.toString(),
                        "fromAccountId",
                        bank,
                        "reason",
                        "the customer left"));
    }

    private AnAct bounceAsked(PaymentId payment) {
        return AnAct.asked(
                tenant,
                "bouncePayment",
                "BouncePaymentInput",
                Map.of("paymentId", GlobalId.of(payment), "reason", "no funds"));
    }

    private JsonNode booked() {
        List<JsonNode> payments =
                tenant.twin().records(tenant.company(), "Payment").valueStream().toList();
        assertThat(payments).hasSize(1);
        return payments.getFirst();
    }

    private JsonNode conservation() {
        return tenant.ask(
                        Role.AUDITOR,
                        "{ paymentConservation(asOf: \"2026-12-31\") { applied { amount }"
                                + " refunded { amount } reversed { amount } } }",
                        Map.of())
                .at("/paymentConservation/0");
    }

    private Caller accountant() {
        return caller("anna", Role.ACCOUNTANT);
    }

    private Caller approver() {
        return caller("paula", Role.APPROVER);
    }

    private Caller caller(String actor, Role role) {
        return new Caller(
                new TenantId(UUID.fromString(tenant.id())),
                new ActorId(actor),
                Set.of(role),
                "127.0.0.1",
                Set.of());
    }

    private static Money euros(String amount) {
        return Money.of(new BigDecimal(amount), new Currency("EUR"));
    }
}

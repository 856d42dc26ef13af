package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.AClearingAccount;
import io.tieout.bootstrap.fixture.AnAct;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.StripeDoor;
import io.tieout.bootstrap.fixture.TestTenant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Stripe says by a signed notice that an invoice was paid. */
final class ProcessorLifeTest {

    private final TestTenant tenant = TestTenant.made();

    private StripeDoor stripe = new StripeDoor(tenant, "");

    @BeforeEach
    void knowStripe() {
        AClearingAccount.meantBy(tenant, "STRIPE");
        stripe = StripeDoor.knownTo(tenant);
    }

    @Test
    void aSignedChargePaysItsInvoiceOnceHoweverOftenItIsSent() {
        AnInvoice invoice = AnInvoice.pushed(tenant);

        assertThat(stripe.charged("evt_1", "ch_1", invoice.number())).isEqualTo(200);
        assertThat(stripe.charged("evt_1", "ch_1", invoice.number())).isEqualTo(200);
        assertThat(stripe.charged("evt_2", "ch_1", invoice.number())).isEqualTo(200);
        tenant.awaitRest();

        assertThat(invoice.status()).isEqualTo("PAID");
        assertThat(tenant.twin().records(tenant.company(), "Payment")).hasSize(1);
        assertThat(statuses()).containsExactly("HANDLED", "HANDLED");
    }

    @Test
    void aChargeMayNameTheInvoiceByItsIdInTheApi() {
        AnInvoice invoice = AnInvoice.pushed(tenant);

        assertThat(stripe.charged("evt_1", "ch_1", invoice.id())).isEqualTo(200);
        tenant.awaitRest();

        assertThat(invoice.status()).isEqualTo("PAID");
        assertThat(statuses()).containsExactly("HANDLED");
    }

    @Test
    void aForgedChargeLeavesNoTrace() {
        AnInvoice invoice = AnInvoice.pushed(tenant);

        assertThat(stripe.forged().charged("evt_1", "ch_1", invoice.number())).isEqualTo(401);
        tenant.awaitRest();

        assertThat(invoice.status()).isEqualTo("PUSHED");
        assertThat(notices()).isEmpty();
    }

    @Test
    void aChargeThatNamesNoInvoiceWaitsForAPerson() {
        assertThat(stripe.charged("evt_1", "ch_1", "nobody knows")).isEqualTo(200);
        tenant.awaitRest();

        JsonNode notice = notices().path(0).path("node");
        assertThat(notice.path("status").asString()).isEqualTo("WAITING");
        assertThat(notice.path("outcome").asString()).contains("nobody knows");

        JsonNode settled =
                send(
                        Role.ACCOUNTANT,
                        "settleProcessorNotice",
                        "SettleProcessorNoticeInput",
                        "notice { status outcome }",
                        Map.of("noticeId", notice.path("id").asString(), "reason", "a gift card"));
        assertThat(settled.at("/notice/status").asString()).isEqualTo("HANDLED");
        assertThat(settled.at("/notice/outcome").asString()).endsWith(": a gift card");
    }

    @Test
    void aRefundOfAWholeSaleIsGivenBackInTheBooksOnceAPersonAllowsIt() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        stripe.charged("evt_1", "ch_1", invoice.number());
        tenant.awaitRest();

        stripe.refunded("evt_2", "ch_1", 12000, 0);
        stripe.refunded("evt_3", "ch_1", 12000, 0);
        tenant.awaitRest();

        AnAct asked = AnAct.onlyWaiting(tenant);
        assertThat(asked.fact("money leaves")).isEqualTo("Stripe clearing");
        assertThat(asked.fact("amount")).isEqualTo("120.00 EUR");
        assertThat(tenant.twin().records(tenant.company(), "RefundReceipt")).isEmpty();
        asked.allowed();

        assertThat(tenant.twin().records(tenant.company(), "RefundReceipt")).hasSize(1);
        assertThat(statuses()).containsOnly("HANDLED");
    }

    @Test
    void aRefundThatIsToldOfBeforeItsChargeGoesOnOnceTheBooksHoldTheCharge() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        stripe.refunded("evt_2", "ch_1", 12000, 0);
        tenant.awaitRest();
        assertThat(statuses()).containsExactly("WAITING");

        stripe.charged("evt_1", "ch_1", invoice.number());
        tenant.awaitRest();

        assertThat(statuses()).containsExactlyInAnyOrder("HANDLED", "ASKED");
        assertThat(AnAct.onlyWaiting(tenant).fact("amount")).isEqualTo("120.00 EUR");
    }

    @Test
    void refundsOfPartOfASaleAreGivenBackByTheirAmountsOneAfterTheOther() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        stripe.charged("evt_1", "ch_1", invoice.number());
        tenant.awaitRest();

        stripe.refunded("evt_2", "ch_1", 3000, 0);
        stripe.refunded("evt_3", "ch_1", 12000, 3000);
        tenant.awaitRest();
        assertThat(statuses()).containsExactlyInAnyOrder("HANDLED", "ASKED", "WAITING");

        AnAct first = AnAct.onlyWaiting(tenant);
        first.allowed();
        AnAct second = AnAct.onlyWaiting(tenant);
        second.allowed();

        assertThat(List.of(first.fact("amount"), second.fact("amount")))
                .containsExactlyInAnyOrder("30.00 EUR", "90.00 EUR");
        assertThat(tenant.twin().records(tenant.company(), "RefundReceipt"))
                .extracting(receipt -> receipt.path("TotalAmt").decimalValue().toPlainString())
                .containsExactlyInAnyOrder("30.00", "90.00");
        assertThat(statuses()).containsOnly("HANDLED");
    }

    @Test
    void aRefundThatIsRefusedWaitsForAPersonAndIsAskedForAnewWhenRetried() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        stripe.charged("evt_1", "ch_1", invoice.number());
        tenant.awaitRest();
        stripe.refunded("evt_2", "ch_1", 3000, 0);
        tenant.awaitRest();

        AnAct.onlyWaiting(tenant).refused("which lines?");
        stripe.refunded("evt_3", "ch_1", 3000, 0);
        tenant.awaitRest();

        assertThat(statuses()).containsExactlyInAnyOrder("HANDLED", "WAITING", "WAITING");
        JsonNode waiting = waiting();
        assertThat(waiting.path("outcome").asString()).contains("which lines?");
        assertThat(waiting.path("nextStep").asString()).contains("retryProcessorNotice");
        assertThat(waitingAlerts()).isEqualTo(2);

        send(
                Role.ACCOUNTANT,
                "retryProcessorNotice",
                "RetryProcessorNoticeInput",
                "notice { status }",
                Map.of("noticeId", waiting.path("id").asString()));
        tenant.awaitRest();
        AnAct.onlyWaiting(tenant).allowed();

        assertThat(tenant.twin().records(tenant.company(), "RefundReceipt")).hasSize(1);
        assertThat(statuses()).containsOnly("HANDLED");
        assertThat(waitingAlerts()).isZero();
    }

    @Test
    void moreThanWasPaidIsNeverGivenBack() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        stripe.charged("evt_1", "ch_1", invoice.number());
        tenant.awaitRest();

        stripe.refunded("evt_2", "ch_1", 12001, 0);
        tenant.awaitRest();

        assertThat(waiting().path("outcome").asString()).contains("only 120.00 EUR of it is left");
        assertThat(waiting().path("controlledActIds")).isEmpty();
    }

    @Test
    void aDisputeThatIsLostInPartLeavesSoMuchOfTheInvoiceOpenOnceAPersonAllowsIt() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        stripe.charged("evt_1", "ch_1", invoice.number());
        tenant.awaitRest();

        stripe.disputeLost("evt_2", "ch_1", 5000);
        tenant.awaitRest();
        AnAct asked = AnAct.onlyWaiting(tenant);
        assertThat(asked.fact("amount")).isEqualTo("50.00 EUR");
        asked.allowed();

        assertThat(invoice.status()).isEqualTo("PARTIALLY_PAID");
        assertThat(invoice.balance()).isEqualTo("50.00");
        assertThat(invoice.aged()).isEqualTo("50.00");
        assertThat(statuses()).containsOnly("HANDLED");
        assertThat(paymentBuckets()).isEqualTo("applied 70.00, reversed 50.00, difference 0.00");
    }

    @Test
    void aLostDisputeTakesThePaymentBackOnceAPersonAllowsIt() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        stripe.charged("evt_1", "ch_1", invoice.number());
        tenant.awaitRest();
        assertThat(invoice.status()).isEqualTo("PAID");

        stripe.disputeLost("evt_2", "ch_1", 12000);
        tenant.awaitRest();
        AnAct.onlyWaiting(tenant).allowed();

        assertThat(invoice.status()).isEqualTo("PUSHED");
        assertThat(invoice.balance()).isEqualTo("120.00");
        assertThat(invoice.aged()).isEqualTo("120.00");
    }

    private List<String> statuses() {
        return notices().findValuesAsString("status");
    }

    private JsonNode waiting() {
        return notices()
                .valueStream()
                .map(edge -> edge.path("node"))
                .filter(notice -> notice.path("status").asString().equals("WAITING"))
                .findFirst()
                .orElseThrow();
    }

    private int waitingAlerts() {
        return tenant.ask(
                        Role.AUDITOR,
                        """
                        { alerts(kind: [PROCESSOR_NOTICE_WAITS]) {
                          edges { node { subject } } } }
                        """,
                        Map.of())
                .at("/alerts/edges")
                .size();
    }

    private String paymentBuckets() {
        JsonNode row =
                tenant.ask(
                                Role.AUDITOR,
                                """
                                { paymentConservation(asOf: "2026-12-31") { applied { amount }
                                  reversed { amount } difference { amount } } }
                                """,
                                Map.of())
                        .at("/paymentConservation/0");
        return "applied %s, reversed %s, difference %s"
                .formatted(
                        row.at("/applied/amount").asString(),
                        row.at("/reversed/amount").asString(),
                        row.at("/difference/amount").asString());
    }

    private JsonNode notices() {
        return tenant.ask(
                        Role.AUDITOR,
                        """
                        { processorNotices { edges { node {
                          id status outcome nextStep controlledActIds } } } }
                        """,
                        Map.of())
                .at("/processorNotices/edges");
    }

    private JsonNode send(
            Role role, String mutation, String type, String fields, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(more);
        input.put("idempotencyKey", mutation);
        return AnInvoice.send(tenant, role, mutation, type, fields, input);
    }
}

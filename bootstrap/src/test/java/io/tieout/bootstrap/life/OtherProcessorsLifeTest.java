package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.AClearingAccount;
import io.tieout.bootstrap.fixture.AnAct;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.PaypalDoor;
import io.tieout.bootstrap.fixture.SquareDoor;
import io.tieout.bootstrap.fixture.TestTenant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** PayPal and Square tell of money by signed notices, from the door to the books and back. */
final class OtherProcessorsLifeTest {

    private final TestTenant tenant = TestTenant.made();

    @Test
    void whatPaypalCapturedIsBookedAndKnownAgainWhenTheBooksReportIt() {
        String account = AClearingAccount.meantBy(tenant, "PAYPAL");
        var paypal = PaypalDoor.knownTo(tenant);
        AnInvoice invoice = AnInvoice.pushed(tenant);

        assertThat(paypal.captured("WH-1", "CAP-1", invoice.number(), "120.00")).isEqualTo(200);
        assertThat(paypal.captured("WH-1", "CAP-1", invoice.number(), "120.00")).isEqualTo(200);
        tenant.awaitRest();

        bookedOnce(invoice, account, "119.39");
    }

    @Test
    void whatPaypalGaveBackAndLostInDisputesLeavesTheBooksOncePeopleAllowIt() {
        AClearingAccount.meantBy(tenant, "PAYPAL");
        var paypal = PaypalDoor.knownTo(tenant);
        AnInvoice refunded = AnInvoice.pushed(tenant);
        AnInvoice disputed = AnInvoice.pushed(tenant);
        paypal.captured("WH-1", "CAP-1", refunded.number(), "120.00");
        paypal.captured("WH-2", "CAP-2", disputed.number(), "120.00");
        tenant.awaitRest();

        paypal.wentBack("WH-3", "REFUNDED", "CAP-1", "REF-1", "20.00");
        tenant.awaitRest();
        AnAct.onlyWaiting(tenant).allowed();
        paypal.wentBack("WH-4", "REVERSED", "CAP-2", "REV-1", "120.00");
        tenant.awaitRest();
        AnAct.onlyWaiting(tenant).allowed();

        gaveBack("20.00");
        assertThat(refunded.status()).isEqualTo("PAID");
        assertThat(disputed.status()).isEqualTo("PUSHED");
        assertThat(statuses()).containsOnly("HANDLED");
    }

    @Test
    void whatSquareTookIsBookedAndKnownAgainWhenTheBooksReportIt() {
        String account = AClearingAccount.meantBy(tenant, "SQUARE");
        var square = SquareDoor.knownTo(tenant);
        AnInvoice invoice = AnInvoice.pushed(tenant);

        assertThat(square.paid("sq-1", "pay_1", invoice.number(), 12000)).isEqualTo(200);
        assertThat(square.paid("sq-2", "pay_1", invoice.number(), 12000)).isEqualTo(200);
        tenant.awaitRest();

        bookedOnce(invoice, account, "119.60");
    }

    @Test
    void whatSquareGaveBackAndLostInDisputesLeavesTheBooksOncePeopleAllowIt() {
        AClearingAccount.meantBy(tenant, "SQUARE");
        var square = SquareDoor.knownTo(tenant);
        AnInvoice refunded = AnInvoice.pushed(tenant);
        AnInvoice disputed = AnInvoice.pushed(tenant);
        square.paid("sq-1", "pay_1", refunded.number(), 12000);
        square.paid("sq-2", "pay_2", disputed.number(), 12000);
        tenant.awaitRest();

        square.refunded("sq-3", "pay_1", 2000);
        tenant.awaitRest();
        AnAct.onlyWaiting(tenant).allowed();
        square.disputeLost("sq-4", "pay_2", 5000);
        tenant.awaitRest();
        AnAct.onlyWaiting(tenant).allowed();

        gaveBack("20.00");
        assertThat(disputed.status()).isEqualTo("PARTIALLY_PAID");
        assertThat(disputed.balance()).isEqualTo("50.00");
        assertThat(statuses()).containsOnly("HANDLED");
    }

    /** the sweep and the webhook of our own payment tell nothing new */
    private void bookedOnce(AnInvoice invoice, String account, String net) {
        assertThat(invoice.status()).isEqualTo("PAID");
        List<JsonNode> booked =
                tenant.twin().records(tenant.company(), "Payment").valueStream().toList();
        assertThat(booked).hasSize(1);
        assertThat(booked.getFirst().at("/DepositToAccountRef/value").asString())
                .isEqualTo(account);
        JsonNode recorded =
                tenant.ask(
                                Role.AUDITOR,
                                "{ recordedPayments { edges { node { status net { amount } } } } }",
                                Map.of())
                        .at("/recordedPayments/edges");
        assertThat(recorded).hasSize(1);
        assertThat(recorded.at("/0/node/status").asString()).isEqualTo("BOOKED");
        assertThat(recorded.at("/0/node/net/amount").asString()).isEqualTo(net);
        assertThat(
                        tenant.ask(
                                        Role.AUDITOR,
                                        "{ reconciliationQueue { edges { node { reason } } } }",
                                        Map.of())
                                .at("/reconciliationQueue/edges"))
                .isEmpty();
        assertThat(statuses()).containsOnly("HANDLED");
    }

    private void gaveBack(String amount) {
        assertThat(tenant.twin().records(tenant.company(), "RefundReceipt"))
                .extracting(receipt -> receipt.path("TotalAmt").decimalValue().toPlainString())
                .containsExactly(amount);
    }

    private List<String> statuses() {
        return tenant.ask(
                        Role.AUDITOR,
                        "{ processorNotices { edges { node { status } } } }",
                        Map.of())
                .findValuesAsString("status");
    }
}

package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.AClearingAccount;
import io.tieout.bootstrap.fixture.AnAct;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.StripeDoor;
import io.tieout.bootstrap.fixture.TestTenant;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Money goes back in currencies without decimals and with three, and out of what is a credit. */
final class RefundCurrencyTest {

    private final TestTenant tenant = TestTenant.made();

    @ParameterizedTest
    @CsvSource({"JPY, 120, 35, 85, 35", "KWD, 120000, 12345, 107.655, 12.345"})
    void partOfASaleGoesBackToTheLastUnitOfItsCurrency(
            String currency, long charged, long refunded, String kept, String back) {
        AClearingAccount.meantBy(tenant, "STRIPE");
        var stripe = StripeDoor.knownTo(tenant);
        AnInvoice invoice = AnInvoice.pushedIn(currency, tenant);
        stripe.charged("evt_1", "ch_1", invoice.number(), charged, currency);
        tenant.awaitRest();
        assertThat(invoice.status()).isEqualTo("PAID");

        stripe.refunded("evt_2", "ch_1", refunded, 0, currency);
        tenant.awaitRest();
        AnAct first = AnAct.onlyWaiting(tenant);
        assertThat(first.fact("amount")).isEqualTo(back + " " + currency);
        first.allowed();
        stripe.refunded("evt_3", "ch_1", charged, refunded, currency);
        tenant.awaitRest();
        AnAct rest = AnAct.onlyWaiting(tenant);
        assertThat(rest.fact("amount")).isEqualTo(kept + " " + currency);
        rest.allowed();

        assertThat(tenant.twin().records(tenant.company(), "RefundReceipt"))
                .extracting(receipt -> receipt.path("TotalAmt").decimalValue())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactlyInAnyOrder(new BigDecimal(back), new BigDecimal(kept));
        assertThat(law().at("/difference/amount").asString()).isIn("0", "0.000");
    }

    @ParameterizedTest
    @CsvSource({
        "JPY, 150, 30, 10, 0",
        "KWD, 150.500, 30.5, 10.125, 0.000",
        "EUR, 150, 30, 10.01, 0.00"
    })
    void whatIsACreditOfTheCustomerIsPaidOutAndTheLawHolds(
            String currency, String paid, String left, String back, String nothing) {
        String bank = AClearingAccount.meantBy(tenant, "STRIPE");
        AnInvoice invoice = AnInvoice.pushedIn(currency, tenant);
        tenant.twin()
                .bookPayment(
                        tenant.company(),
                        Map.of(
                                "customerId",
                                invoice.customer(),
                                "date",
                                "2026-03-01",
                                "amount",
                                paid,
                                "currency",
                                currency,
                                "invoices",
                                List.of(Map.of("docNumber", invoice.number(), "amount", "120"))));
        tenant.awaitRest();
        String payment = waiting();
        credited(payment);
        assertThat(amount("credited")).isEqualByComparingTo(left);

        AnAct.asked(
                        tenant,
                        "refundCredit",
                        "RefundCreditInput",
                        Map.of(
                                "credit",
                                Map.of("paymentId", payment),
                                "amount",
                                Map.of("amount", back, "currency", currency),
                                "number",
                                "RF-1",
                                "paidOn",
                                "2026-03-01",
                                "fromAccountId",
                                bank,
                                "reason",
                                "the customer left"))
                .allowed();

        assertThat(amount("refunded")).isEqualByComparingTo(back);
        assertThat(amount("credited").add(amount("refunded"))).isEqualByComparingTo(left);
        assertThat(law().at("/difference/amount").asString()).isEqualTo(nothing);
    }

    @Test
    void moreThanTheCreditIsRefused() {
        String bank = AClearingAccount.meantBy(tenant, "STRIPE");
        AnInvoice invoice = AnInvoice.pushedIn("JPY", tenant);
        tenant.twin()
                .bookPayment(
                        tenant.company(),
                        Map.of(
                                "customerId", invoice.customer(),
                                "date", "2026-03-01",
                                "amount", "30",
                                "currency", "JPY",
                                "invoices", List.of()));
        tenant.awaitRest();
        String payment = waiting();
        credited(payment);

        AnAct asked =
                AnAct.asked(
                        tenant,
                        "refundCredit",
                        "RefundCreditInput",
                        Map.of(
                                "credit",
                                Map.of("paymentId", payment),
                                "amount",
                                Map.of("amount", "31", "currency", "JPY"),
                                "number",
                                "RF-1",
                                "paidOn",
                                "2026-03-01",
                                "fromAccountId",
                                bank,
                                "reason",
                                "the customer left"));

        assertThat(asked.code()).isEqualTo("BEYOND_REFUNDABLE");
    }

    private void credited(String payment) {
        JsonNode answer =
                AnInvoice.send(
                        tenant,
                        Role.ACCOUNTANT,
                        "creditPayment",
                        "CreditPaymentInput",
                        "payment { id }",
                        Map.of(
                                "idempotencyKey", "credit",
                                "paymentId", payment,
                                "reason", "the customer wants to keep it"));
        assertThat(answer.path("userErrors")).as(answer.toString()).isEmpty();
        tenant.awaitRest();
    }

    private String waiting() {
        return tenant.ask(
                        Role.AUDITOR,
                        "{ reconciliationQueue { edges { node { payment { id } } } } }",
                        Map.of())
                .at("/reconciliationQueue/edges/0/node/payment/id")
                .asString();
    }

    private BigDecimal amount(String bucket) {
        return new BigDecimal(law().at("/" + bucket + "/amount").asString());
    }

    private JsonNode law() {
        return tenant.ask(
                        Role.AUDITOR,
                        """
                        { paymentConservation(asOf: "2026-12-31") { credited { amount } refunded { amount } difference { amount } } }
                        """,
                        Map.of())
                .at("/paymentConservation/0");
    }
}

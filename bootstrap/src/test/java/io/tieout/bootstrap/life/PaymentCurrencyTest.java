package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.AMapping;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.Bookkeeper;
import io.tieout.bootstrap.fixture.TestTenant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Matches and recorded payments in currencies without decimals and with three. */
final class PaymentCurrencyTest {

    private final TestTenant tenant = TestTenant.made();

    @ParameterizedTest
    @CsvSource({"JPY, 121, 120, 1", "KWD, 120.005, 120.000, 0.005"})
    void aMatchTakesExactlyWhatIsOwedAndLeavesTheRest(
            String currency, String paid, String owed, String rest) {
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
                                List.of()));
        tenant.awaitRest();
        JsonNode row = row();
        assertThat(row.at("/suggestions/0/invoices/0/amount/amount").asString()).isEqualTo(owed);

        JsonNode matched =
                AnInvoice.send(
                        tenant,
                        Role.ACCOUNTANT,
                        "matchPayment",
                        "MatchPaymentInput",
                        "payment { match }",
                        Map.of(
                                "idempotencyKey",
                                "match",
                                "paymentId",
                                row.at("/payment/id").asString(),
                                "invoices",
                                List.of(
                                        Map.of(
                                                "invoiceId",
                                                invoice.id(),
                                                "amount",
                                                money(owed, currency))),
                                "reason",
                                "the payer said so"));
        assertThat(matched.path("userErrors")).as(matched.toString()).isEmpty();
        tenant.awaitRest();

        assertThat(invoice.status()).isEqualTo("PAID");
        assertThat(row().at("/amount/amount").asString()).isEqualTo(rest);
    }

    @ParameterizedTest
    @CsvSource({"JPY, 120, 7", "KWD, 120.000, 1.234"})
    void aRecordedPaymentSettlesToTheLastUnitAndStandsInTheBooks(
            String currency, String gross, String fee) {
        AnInvoice invoice = AnInvoice.pushedIn(currency, tenant);
        String account =
                tenant.twin()
                        .enter(
                                tenant.company(),
                                "Account",
                                Map.of("Name", "Wires in", "AccountType", "Bank"))
                        .path("Id")
                        .asString();
        tenant.awaitRest();
        new AMapping(tenant, "PROCESSOR", "WIRE").confirmed(account);

        JsonNode recorded =
                AnInvoice.send(
                        tenant,
                        Role.ACCOUNTANT,
                        "recordPayment",
                        "RecordPaymentInput",
                        "recordedPayment { id net { amount } }",
                        Map.of(
                                "idempotencyKey",
                                "wire",
                                "accountId",
                                invoice.account(),
                                "processor",
                                "WIRE",
                                "reference",
                                "W-1",
                                "amount",
                                money(gross, currency),
                                "fee",
                                money(fee, currency),
                                "receivedOn",
                                "2026-03-01",
                                "allocations",
                                List.of(
                                        Map.of(
                                                "invoiceId",
                                                invoice.id(),
                                                "amount",
                                                money(gross, currency)))));
        assertThat(recorded.path("userErrors")).as(recorded.toString()).isEmpty();
        tenant.awaitRest();

        assertThat(invoice.status()).isEqualTo("PAID");
        JsonNode booked = tenant.twin().records(tenant.company(), "Payment").path(0);
        assertThat(booked.path("TotalAmt").decimalValue()).isEqualByComparingTo(gross);
        assertThat(Bookkeeper.amount(booked.path("Line").path(0), "Amount")).startsWith("120");
    }

    private static Map<String, ?> money(String amount, String currency) {
        return Map.of("amount", amount, "currency", currency);
    }

    private JsonNode row() {
        return tenant.ask(
                        Role.AUDITOR,
                        "{ reconciliationQueue { edges { node { amount { amount } payment { id }"
                                + " suggestions { invoices { amount { amount } } } } } } }",
                        Map.of())
                .at("/reconciliationQueue/edges/0/node");
    }
}

package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.ADrift;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.Bookkeeper;
import io.tieout.bootstrap.fixture.TestTenant;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an invoice in another currency is worth at home: signed, kept as it landed, and watched. */
final class ExchangeRateLifeTest {

    private final TestTenant tenant = TestTenant.made();
    private final Bookkeeper bookkeeper = new Bookkeeper(tenant);

    @Test
    void theRateOfTheBooksIsSignedAsTheirsAndKeptAsItLanded() {
        AnInvoice invoice = AnInvoice.submitted(tenant);
        assertThat(signedRate(invoice).path("basis").asString()).isEqualTo("SET_THERE");
        assertThat(signedRate(invoice).path("rate").isNull()).isTrue();

        invoice.approve(Role.APPROVER);
        tenant.awaitRest();

        assertThat(landing(invoice).path("verdict").asString()).isEqualTo("EXACT");
        assertThat(landedRate(invoice)).isEqualByComparingTo(rateInTheBooks(invoice));
    }

    @Test
    void anEditedRateIsADriftAndPushingOursAgainPutsTheLandedOneBack() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        BigDecimal landed = rateInTheBooks(invoice);

        bookkeeper.edits(invoice, Map.of("ExchangeRate", "9.5"));
        assertThat(ADrift.of(invoice).fields()).containsExactly("exchange rate");
        ADrift.of(invoice).pushOursAgain();

        assertThat(ADrift.of(invoice).status()).isEqualTo("RESTORED");
        assertThat(rateInTheBooks(invoice)).isEqualByComparingTo(landed);
    }

    @Test
    void theRateThatSomebodySetCountsOnceTwoPeopleAcceptIt() {
        AnInvoice invoice = AnInvoice.pushed(tenant);

        bookkeeper.edits(invoice, Map.of("ExchangeRate", "9.5"));
        ADrift.of(invoice).acceptedByTwo();

        assertThat(ADrift.of(invoice).status()).isEqualTo("ACCEPTED");
        assertThat(landedRate(invoice)).isEqualByComparingTo("9.5");
        assertThat(landing(invoice).at("/differences/0/kind").asString()).isEqualTo("RATE");
    }

    @Test
    void whatEachRateOfTaxTakesIsKeptAndAnOverrideIsADrift() {
        chargesSalesTax();
        AnInvoice invoice = AnInvoice.drafted(tenant);
        AnInvoice.send(
                tenant, Role.PLATFORM, "reviseInvoice", "ReviseInvoiceInput", taxable(invoice));
        shipsToLosAngeles(invoice);
        submit(invoice);
        invoice.approve(Role.APPROVER);
        tenant.awaitRest();

        JsonNode landing = landing(invoice);
        assertThat(landing.path("verdict").asString()).isEqualTo("EXACT");
        assertThat(landing.path("taxes").values())
                .extracting(tax -> tax.at("/taxed/amount").asString())
                .containsExactly("120.00", "120.00");

        bookkeeper.edits(
                invoice,
                Map.of(
                        "TxnTaxDetail",
                        Map.of("TotalTax", "11.40", "TxnTaxCodeRef", Map.of("value", "2"))));
        assertThat(ADrift.of(invoice).fields())
                .containsExactlyElementsOf(
                        landing.path("taxes").values().stream()
                                .map(tax -> "tax of rate " + tax.path("rateId").asString())
                                .toList());
    }

    private void chargesSalesTax() {
        JsonNode preferences = tenant.twin().records(tenant.company(), "Preferences").get(0);
        bookkeeper.writes(
                "Preferences",
                "update",
                Map.of(
                        "Id", preferences.path("Id").asString(),
                        "SyncToken", preferences.path("SyncToken").asString(),
                        "sparse", true,
                        "TaxPrefs", Map.of("UsingSalesTax", true, "PartnerTaxEnabled", true)));
    }

    private Map<String, ?> taxable(AnInvoice invoice) {
        Map<String, Object> content = new HashMap<>(invoice.contentNumbered(invoice.number()));
        content.put(
                "lines",
                List.of(
                        Map.of(
                                "description", "A year",
                                "product", "Services",
                                "quantity", "12",
                                "taxCode", "TAX",
                                "unitPrice", Map.of("amount", "10", "currency", "EUR"))));
        return content;
    }

    private void shipsToLosAngeles(AnInvoice invoice) {
        JsonNode customer = bookkeeper.customer(invoice);
        bookkeeper.writes(
                "Customer",
                "update",
                Map.of(
                        "Id", customer.path("Id").asString(),
                        "SyncToken", customer.path("SyncToken").asString(),
                        "sparse", true,
                        "BillAddr",
                                Map.of(
                                        "Line1", "1 Main St",
                                        "City", "Los Angeles",
                                        "CountrySubDivisionCode", "CA",
                                        "Country", "USA")));
    }

    private void submit(AnInvoice invoice) {
        AnInvoice.send(
                tenant,
                Role.PLATFORM,
                "submitInvoice",
                "SubmitInvoiceInput",
                Map.of("invoiceId", invoice.id()));
    }

    private JsonNode signedRate(AnInvoice invoice) {
        return tenant.ask(
                        Role.APPROVER,
                        """
                        query($id: ID!) { pushPlan(invoiceId: $id) {
                          document { exchangeRate { basis rate } } } }
                        """,
                        Map.of("id", invoice.id()))
                .at("/pushPlan/document/exchangeRate");
    }

    private JsonNode landing(AnInvoice invoice) {
        return tenant.ask(
                        Role.AUDITOR,
                        """
                        query($id: ID!) { invoice(id: $id) { landing { verdict exchangeRate
                          taxes { rateId taxed { amount } amount { amount } }
                          differences { kind field } } } }
                        """,
                        Map.of("id", invoice.id()))
                .at("/invoice/landing");
    }

    private BigDecimal landedRate(AnInvoice invoice) {
        return new BigDecimal(landing(invoice).path("exchangeRate").asString());
    }

    private BigDecimal rateInTheBooks(AnInvoice invoice) {
        return bookkeeper.document(invoice).path("ExchangeRate").decimalValue();
    }
}

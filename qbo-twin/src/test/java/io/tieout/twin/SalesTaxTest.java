package io.tieout.twin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Sales tax the three ways: by the service itself, by a code for a document, by codes of lines. */
final class SalesTaxTest {

    private static final String AUTOMATED =
            "\"TaxPrefs\":{\"UsingSalesTax\":true,\"PartnerTaxEnabled\":true}";
    private static final String BY_HAND = "\"TaxPrefs\":{\"UsingSalesTax\":true}";
    private static final String IN_CALIFORNIA =
            "\"BillAddr\":{\"City\":\"Los"
                    + " Angeles\",\"CountrySubDivisionCode\":\"CA\",\"Country\":\"USA\"}";

    /** Q11: the total that lands can be another than the one that was approved. */
    @Test
    void q11AutomatedTaxComesOnTopOfWhatWasSent() {
        try (Sandbox qbo = company(AUTOMATED)) {
            ObjectNode invoice = qbo.made("/invoice", sale(party(qbo, IN_CALIFORNIA), "100", ""));

            assertThat(invoice.path("TotalAmt").toString()).isEqualTo("109.50");
            assertThat(invoice.path("Balance").toString()).isEqualTo("109.50");
            ObjectNode detail = (ObjectNode) invoice.path("TxnTaxDetail");
            assertThat(detail.path("TotalTax").toString()).isEqualTo("9.50");
            assertThat(detail.has("TxnTaxCodeRef")).isFalse();
            assertThat(detail.path("TaxLine").size()).isEqualTo(2);
            String rate =
                    detail.path("TaxLine")
                            .path(0)
                            .path("TaxLineDetail")
                            .path("TaxRateRef")
                            .path("value")
                            .asString();
            assertThat(qbo.read("taxrate", rate).path("Name").asString())
                    .isEqualTo("California State");
        }
    }

    @Test
    void q11AMissingLineTaxCodeMeansTaxableAndOnlyNonIsNot() {
        try (Sandbox qbo = company(AUTOMATED)) {
            String party = party(qbo, IN_CALIFORNIA);
            String free = "\"TaxCodeRef\":{\"value\":\"NON\"}";

            ObjectNode taxed = qbo.made("/invoice", sale(party, "100", ""));
            ObjectNode untaxed = qbo.made("/invoice", sale(party, "100", free));

            assertThat(codeOf(taxed)).isEqualTo("TAX");
            assertThat(untaxed.path("TotalAmt").toString()).isEqualTo("100.00");
            assertThat(codeOf(untaxed)).isEqualTo("NON");
        }
    }

    @Test
    void q11ACustomerWithoutAddressPaysNoTax() {
        try (Sandbox qbo = company(AUTOMATED)) {
            ObjectNode invoice = qbo.made("/invoice", sale(party(qbo, ""), "100", ""));

            assertThat(invoice.path("TotalAmt").toString()).isEqualTo("100.00");
            assertThat(invoice.path("TxnTaxDetail").path("TotalTax").toString()).isEqualTo("0");
        }
    }

    @Test
    void q11WhatIsSentAsTaxCountsOnlyWithACode() {
        try (Sandbox qbo = company(AUTOMATED)) {
            String party = party(qbo, IN_CALIFORNIA);
            String total = "\"TxnTaxDetail\":{\"TotalTax\":1},";
            String both = "\"TxnTaxDetail\":{\"TxnTaxCodeRef\":{\"value\":\"1\"},\"TotalTax\":1},";

            ObjectNode ignored = qbo.made("/invoice", with(total, sale(party, "100", "")));
            ObjectNode overridden = qbo.made("/invoice", with(both, sale(party, "100", "")));

            assertThat(ignored.path("TotalAmt").toString()).isEqualTo("109.50");
            assertThat(overridden.path("TotalAmt").toString()).isEqualTo("101.00");
            assertThat(overridden.path("TxnTaxDetail").has("TxnTaxCodeRef")).isFalse();
        }
    }

    @Test
    void automatedTaxIsReckonedAnewWhereTheGoodsGoElsewhere() {
        try (Sandbox qbo = company(AUTOMATED)) {
            String id =
                    qbo.made("/invoice", sale(party(qbo, IN_CALIFORNIA), "100", ""))
                            .path("Id")
                            .asString();

            ObjectNode moved =
                    qbo.made(
                            "/invoice",
                            "{\"Id\":\"%s\",\"SyncToken\":\"0\",\"sparse\":true,\"ShipAddr\":{\"CountrySubDivisionCode\":\"OR\"}}"
                                    .formatted(id));

            assertThat(moved.path("TotalAmt").toString()).isEqualTo("100.00");
        }
    }

    @Test
    void anExemptCustomerPaysNoAutomatedTax() {
        try (Sandbox qbo = company(AUTOMATED)) {
            String party = party(qbo, IN_CALIFORNIA + ",\"TaxExemptionReasonId\":\"3\"");

            assertThat(qbo.made("/invoice", sale(party, "100", "")).path("TotalAmt").toString())
                    .isEqualTo("100.00");
            assertThat(
                            qbo.post(
                                            "/customer",
                                            "{\"DisplayName\":\"x\",\"TaxExemptionReasonId\":\"16\"}")
                                    .code())
                    .isEqualTo("2170");
        }
    }

    @Test
    void byHandTheDocumentsCodeSaysTheTaxOfItsTaxableLines() {
        try (Sandbox qbo = company(BY_HAND)) {
            String coded = "\"TxnTaxDetail\":{\"TxnTaxCodeRef\":{\"value\":\"1\"}},";
            String party = party(qbo, "");

            ObjectNode invoice = qbo.made("/invoice", with(coded, sale(party, "100", "")));

            assertThat(invoice.path("TotalAmt").toString()).isEqualTo("108.00");
            assertThat(invoice.path("TxnTaxDetail").path("TxnTaxCodeRef").path("value").asString())
                    .isEqualTo("1");
            String free = "\"TaxCodeRef\":{\"value\":\"NON\"}";
            assertThat(
                            qbo.made("/invoice", with(coded, sale(party, "100", free)))
                                    .path("TotalAmt")
                                    .toString())
                    .isEqualTo("100.00");
            assertThat(
                            qbo.post(
                                            "/invoice",
                                            with(
                                                    coded.replace("\"1\"", "\"99\""),
                                                    sale(party, "1", "")))
                                    .code())
                    .isEqualTo("2500");
        }
    }

    @Test
    void byHandACustomersUsualCodeCountsAndLinesThatChangeAreTaxedAnew() {
        try (Sandbox qbo = company(BY_HAND)) {
            String party = party(qbo, "\"DefaultTaxCodeRef\":{\"value\":\"1\"}");
            ObjectNode invoice = qbo.made("/invoice", sale(party, "10", ""));
            assertThat(invoice.path("TotalAmt").toString()).isEqualTo("10.80");

            ObjectNode larger =
                    qbo.made(
                            "/invoice",
                            with(
                                    "\"Id\":\"%s\",\"SyncToken\":\"0\",\"sparse\":true,"
                                            .formatted(invoice.path("Id").asString()),
                                    sale(party, "20", "")));

            assertThat(larger.path("TotalAmt").toString()).isEqualTo("21.60");
        }
    }

    @Test
    void aDiscountLowersTheTaxOnlyIfTaxComesAfterIt() {
        try (Sandbox qbo = company(AUTOMATED)) {
            String party = party(qbo, IN_CALIFORNIA);
            String discounted =
                    sale(party, "100", "")
                            .replace(
                                    "}]}",
                                    "},{\"Amount\":10,\"DetailType\":\"DiscountLineDetail\",\"DiscountLineDetail\":{}}]}");

            assertThat(qbo.made("/invoice", discounted).path("TotalAmt").toString())
                    .isEqualTo("99.50");
            assertThat(
                            qbo.made(
                                            "/invoice",
                                            with("\"ApplyTaxAfterDiscount\":true,", discounted))
                                    .path("TotalAmt")
                                    .toString())
                    .isEqualTo("98.56");
        }
    }

    @Test
    void elsewhereEachLineNeedsACode() {
        try (Sandbox qbo = britain()) {
            String party = qbo.customer("Ltd");
            String standard = "\"TaxCodeRef\":{\"value\":\"1\"}";

            ObjectNode invoice = qbo.made("/invoice", sale(party, "100", standard));

            assertThat(qbo.post("/invoice", sale(party, "100", "")).code()).isEqualTo("6000");
            assertThat(qbo.post("/invoice", sale(party, "100", "")).detail()).contains("VAT rate");
            assertThat(invoice.path("TotalAmt").toString()).isEqualTo("120.00");
            assertThat(invoice.path("GlobalTaxCalculation").asString()).isEqualTo("TaxExcluded");
            ObjectNode outside =
                    qbo.made(
                            "/invoice",
                            with(
                                    "\"GlobalTaxCalculation\":\"NotApplicable\",",
                                    sale(party, "100", "")));
            assertThat(outside.path("TotalAmt").toString()).isEqualTo("100.00");
        }
    }

    @Test
    void anAmountThatIncludesTaxIsTakenApart() {
        try (Sandbox qbo = britain()) {
            String party = qbo.customer("Ltd");
            String inclusive = "\"GlobalTaxCalculation\":\"TaxInclusive\",";
            String standard = "\"TaxCodeRef\":{\"value\":\"1\"},\"Qty\":2,\"UnitPrice\":50";

            ObjectNode invoice =
                    qbo.made("/invoice", with(inclusive, sale(party, "100", standard)));

            assertThat(invoice.path("TotalAmt").toString()).isEqualTo("100.00");
            assertThat(invoice.path("TxnTaxDetail").path("TotalTax").toString()).isEqualTo("16.67");
            assertThat(invoice.path("Line").path(0).path("Amount").toString()).isEqualTo("83.33");
            ObjectNode noted =
                    qbo.made(
                            "/invoice",
                            "{\"Id\":\"%s\",\"SyncToken\":\"0\",\"sparse\":true,\"PrivateNote\":\"x\"}"
                                    .formatted(invoice.path("Id").asString()));
            assertThat(noted.path("TotalAmt").toString()).isEqualTo("100.00");
        }
    }

    private static Sandbox company(String preferences) {
        Sandbox qbo = Sandbox.connected("{\"throttles\":false}");
        qbo.prefer(preferences);
        return qbo;
    }

    private static Sandbox britain() {
        Sandbox qbo =
                Sandbox.connected(
                        "{\"throttles\":false,\"country\":\"GB\",\"homeCurrency\":\"GBP\"}");
        qbo.prefer(BY_HAND);
        return qbo;
    }

    private static String party(Sandbox qbo, String more) {
        String name = "\"DisplayName\":\"Customer\"";
        return qbo.made("/customer", "{" + name + (more.isEmpty() ? "" : "," + more) + "}")
                .path("Id")
                .asString();
    }

    private static String sale(String customer, String amount, String detail) {
        return """
        {"CustomerRef":{"value":"%s"},"Line":[{"Amount":%s,"DetailType":"SalesItemLineDetail",\
        "SalesItemLineDetail":{%s}}]}\
        """
                .formatted(customer, amount, detail);
    }

    private static String with(String property, String body) {
        return "{" + property + body.substring(1);
    }

    private static String codeOf(ObjectNode invoice) {
        return invoice.path("Line")
                .path(0)
                .path("SalesItemLineDetail")
                .path("TaxCodeRef")
                .path("value")
                .asString();
    }
}

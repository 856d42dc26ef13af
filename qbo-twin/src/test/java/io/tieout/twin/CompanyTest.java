package io.tieout.twin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

final class CompanyTest {

    @Test
    void inACompanyOfSeveralCurrenciesEachDocumentNamesItsOwn() {
        try (Sandbox qbo = Sandbox.connected()) {
            String oy = party(qbo, "Oy", "EUR");

            assertThat(
                            qbo.post(
                                            "/invoice",
                                            "{\"CustomerRef\":{\"value\":\"%s\"},\"Line\":[]}"
                                                    .formatted(oy))
                                    .detail())
                    .contains("CurrencyRef");
            assertThat(qbo.post("/invoice", Sandbox.invoiceJson(oy, "1", "USD")).code())
                    .isEqualTo("6000");
            ObjectNode invoice = qbo.made("/invoice", Sandbox.invoiceJson(oy, "100", "EUR"));
            assertThat(invoice.path("ExchangeRate").toString()).isEqualTo("1.08");
            assertThat(invoice.path("HomeTotalAmt").toString()).isEqualTo("108.00");
        }
    }

    @Test
    void yenHaveNoDecimalsAndDinarsThree() {
        try (Sandbox qbo = Sandbox.connected()) {
            String kk = party(qbo, "KK", "JPY");
            String wll = party(qbo, "WLL", "KWD");

            assertThat(
                            qbo.made("/invoice", Sandbox.invoiceJson(kk, "5500", "JPY"))
                                    .path("TotalAmt")
                                    .toString())
                    .isEqualTo("5500");
            assertThat(qbo.post("/invoice", Sandbox.invoiceJson(kk, "0.5", "JPY")).code())
                    .isEqualTo("2110");
            assertThat(
                            qbo.made("/invoice", Sandbox.invoiceJson(wll, "12.345", "KWD"))
                                    .path("Balance")
                                    .toString())
                    .isEqualTo("12.345");
            assertThat(qbo.read("customer", wll).path("Balance").toString()).isEqualTo("12.345");
        }
    }

    @Test
    void aCompanyOfOneCurrencyKnowsNoOther() {
        try (Sandbox qbo = Sandbox.connected("{\"throttles\":false}")) {
            assertThat(
                            qbo.post(
                                            "/customer",
                                            "{\"DisplayName\":\"Oy\",\"CurrencyRef\":{\"value\":\"EUR\"}}")
                                    .code())
                    .isEqualTo("6000");
            ObjectNode invoice = qbo.invoice(qbo.customer("Amy"), "1");
            assertThat(invoice.path("CurrencyRef").path("name").asString())
                    .isEqualTo("United States Dollar");
            assertThat(invoice.has("ExchangeRate")).isFalse();
        }
    }

    @Test
    void aCompanyWithoutNumbersOfItsOwnNumbersDocumentsItself() {
        try (Sandbox qbo = Sandbox.connected("{\"throttles\":false,\"customTxnNumbers\":false}")) {
            String amy = qbo.customer("Amy");
            String body = Sandbox.invoiceJson(amy, "1", "USD").stripTrailing().substring(1);

            ObjectNode first = qbo.made("/invoice", "{\"DocNumber\":\"MINE\"," + body);
            ObjectNode second = qbo.made("/invoice", "{\"DocNumber\":\"MINE\"," + body);

            assertThat(first.path("DocNumber").asString()).isEqualTo("1001");
            assertThat(second.path("DocNumber").asString()).isEqualTo("1002");
        }
    }

    @Test
    void nothingIsBookedInAClosedPeriod() {
        try (Sandbox qbo = Sandbox.connected()) {
            String amy = qbo.customer("Amy");
            ObjectNode open = qbo.invoice(amy, "1");
            preferences(qbo, "\"AccountingInfoPrefs\":{\"BookCloseDate\":\"2013-01-01\"}");

            Sandbox.Answer create = qbo.post("/invoice", Sandbox.invoiceJson(amy, "1", "USD"));
            Sandbox.Answer delete =
                    qbo.post(
                            "/invoice?operation=delete",
                            "{\"Id\":\"%s\",\"SyncToken\":\"0\"}"
                                    .formatted(open.path("Id").asString()));

            assertThat(create.code()).isEqualTo("6200");
            assertThat(delete.code()).isEqualTo("6200");
        }
    }

    @Test
    void aGroupOfPreferencesChangesByWhatStandsInIt() {
        try (Sandbox qbo = Sandbox.connected()) {
            preferences(qbo, "\"SalesFormsPrefs\":{\"AutoApplyCredit\":true}");

            ObjectNode preferences = qbo.get("/preferences").entity();

            assertThat(preferences.path("SalesFormsPrefs").path("AutoApplyCredit").asBoolean())
                    .isTrue();
            assertThat(preferences.path("SalesFormsPrefs").path("CustomTxnNumbers").asBoolean())
                    .isTrue();
        }
    }

    @Test
    void severalCurrenciesCannotBeGivenUp() {
        try (Sandbox qbo = Sandbox.connected()) {
            assertThat(
                            qbo.post(
                                            "/preferences",
                                            "{\"Id\":\"1\",\"SyncToken\":\"0\",\"sparse\":true,\"CurrencyPrefs\":{\"MultiCurrencyEnabled\":false}}")
                                    .code())
                    .isEqualTo("6000");
        }
    }

    @Test
    void theHomeCurrencyStaysAndReferencesLeadSomewhere() {
        try (Sandbox qbo = Sandbox.connected()) {
            assertThat(preferred(qbo, "\"CurrencyPrefs\":{\"HomeCurrency\":{\"value\":\"EUR\"}}"))
                    .isEqualTo("6000");
            assertThat(preferred(qbo, "\"SalesFormsPrefs\":{\"DefaultTerms\":{\"value\":\"99\"}}"))
                    .isEqualTo("2500");
            assertThat(preferred(qbo, "\"TaxPrefs\":{\"TaxGroupCodeRef\":{\"value\":\"99\"}}"))
                    .isEqualTo("2500");
            assertThat(preferred(qbo, "\"SalesFormsPrefs\":{\"Unheard\":true}")).isEqualTo("2010");
        }
    }

    @Test
    void aDepartmentIsKeptOnlyWhereTheCompanyTracksThem() {
        try (Sandbox qbo = Sandbox.connected()) {
            String amy = qbo.customer("Amy");
            String north = qbo.made("/department", "{\"Name\":\"North\"}").path("Id").asString();
            String body =
                    "{\"DepartmentRef\":{\"value\":\"%s\"},".formatted(north)
                            + Sandbox.invoiceJson(amy, "1", "USD").strip().substring(1);

            assertThat(qbo.made("/creditmemo", body).has("DepartmentRef")).isFalse();
            preferences(qbo, "\"AccountingInfoPrefs\":{\"TrackDepartments\":true}");
            assertThat(qbo.made("/creditmemo", body).path("DepartmentRef").path("name").asString())
                    .isEqualTo("North");
            assertThat(qbo.post("/invoice", body.replace("\"" + north + "\"", "\"99\"")).code())
                    .isEqualTo("2500");
        }
    }

    @Test
    void aCreditInForeignMoneyShowsWhatItIsAtHome() {
        try (Sandbox qbo = Sandbox.connected()) {
            String oy = party(qbo, "Oy", "EUR");

            ObjectNode memo = qbo.made("/creditmemo", Sandbox.invoiceJson(oy, "100", "EUR"));

            assertThat(memo.path("HomeTotalAmt").toString()).isEqualTo("108.00");
            assertThat(memo.path("HomeBalance").toString()).isEqualTo("108.00");
        }
    }

    @Test
    void aPaymentSettlesOnlyWhatIsInItsOwnCurrency() {
        try (Sandbox qbo = Sandbox.connected()) {
            String parent = qbo.customer("Parent");
            String job =
                    qbo.made(
                                    "/customer",
                                    "{\"DisplayName\":\"Job\",\"ParentRef\":{\"value\":\"%s\"},\"CurrencyRef\":{\"value\":\"EUR\"}}"
                                            .formatted(parent))
                            .path("Id")
                            .asString();
            String invoice =
                    qbo.made("/invoice", Sandbox.invoiceJson(job, "10", "EUR"))
                            .path("Id")
                            .asString();

            Sandbox.Answer refused =
                    qbo.post("/payment", Sandbox.paymentJson(parent, "10", invoice, "10"));

            assertThat(refused.code()).isEqualTo("6000");
            assertThat(refused.detail()).contains("EUR").contains("USD");
        }
    }

    @Test
    void taxCountsOnlyWhereTheCompanyUsesIt() {
        try (Sandbox qbo = Sandbox.connected()) {
            String amy = qbo.customer("Amy");

            ObjectNode without = qbo.made("/invoice", taxed(amy, "TAX"));
            preferences(qbo, "\"TaxPrefs\":{\"UsingSalesTax\":true}");
            ObjectNode with = qbo.made("/invoice", taxed(amy, "TAX"));

            assertThat(without.path("TotalAmt").toString()).isEqualTo("10.00");
            assertThat(without.path("TxnTaxDetail").path("TotalTax").toString()).isEqualTo("0");
            assertThat(with.path("TotalAmt").toString()).isEqualTo("10.80");
            assertThat(qbo.post("/invoice", taxed(amy, "7")).code()).isEqualTo("6100");
        }
    }

    @Test
    void aClassIsDroppedWhereTheCompanyTracksNone() {
        try (Sandbox tracking = Sandbox.connected();
                Sandbox not = Sandbox.connected("{\"throttles\":false,\"classTracking\":false}")) {
            String id = tracking.made("/class", "{\"Name\":\"East\"}").path("Id").asString();

            assertThat(id).hasSize(19);
            assertThat(classOf(tracking, id).path("name").asString()).isEqualTo("East");
            assertThat(classOf(not, "123").isMissingNode()).isTrue();
            assertThat(tracking.post("/invoice", classed(tracking, "123")).detail())
                    .contains("Klasses element id 123 not found");
        }
    }

    private static JsonNode classOf(Sandbox qbo, String id) {
        return qbo.made("/invoice", classed(qbo, id))
                .path("Line")
                .path(0)
                .path("SalesItemLineDetail")
                .path("ClassRef");
    }

    private static String classed(Sandbox qbo, String id) {
        long number = qbo.admin("GET", "/entities/Customer", "").text().length();
        return """
        {"CustomerRef":{"value":"%s"},"CurrencyRef":{"value":"USD"},"Line":[{"Amount":1,
         "DetailType":"SalesItemLineDetail","SalesItemLineDetail":{"ClassRef":{"value":"%s"}}}]}
        """
                .formatted(qbo.customer("Customer " + number), id);
    }

    private static String taxed(String customer, String code) {
        return """
        {"CustomerRef":{"value":"%s"},"CurrencyRef":{"value":"USD"},"TxnTaxDetail":{"TotalTax":0.8},
         "Line":[{"Amount":10,"DetailType":"SalesItemLineDetail",
          "SalesItemLineDetail":{"TaxCodeRef":{"value":"%s"}}}]}
        """
                .formatted(customer, code);
    }

    private static String preferred(Sandbox qbo, String group) {
        return qbo.post(
                        "/preferences",
                        "{\"Id\":\"1\",\"SyncToken\":\"0\",\"sparse\":true," + group + "}")
                .code();
    }

    private static void preferences(Sandbox qbo, String group) {
        qbo.made(
                "/preferences", "{\"Id\":\"1\",\"SyncToken\":\"0\",\"sparse\":true," + group + "}");
    }

    private static String party(Sandbox qbo, String name, String currency) {
        return qbo.made(
                        "/customer",
                        "{\"DisplayName\":\"%s\",\"CurrencyRef\":{\"value\":\"%s\"}}"
                                .formatted(name, currency))
                .path("Id")
                .asString();
    }
}

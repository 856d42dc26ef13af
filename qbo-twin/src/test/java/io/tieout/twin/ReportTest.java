package io.tieout.twin;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.twin.json.Json;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

final class ReportTest {

    private static final String DETAIL = "/reports/AgedReceivableDetail?report_date=";

    private final Sandbox qbo = Sandbox.connected();
    private final String customer = qbo.customer("Acme");

    @AfterEach
    void stop() {
        qbo.close();
    }

    @Test
    void aTrialBalanceBalancesAndShowsWhatTheDocumentsPost() {
        String invoice = dated("/invoice", "2012-12-10", invoiceOf("100")).path("Id").asString();
        dated("/payment", "2012-12-20", Sandbox.paymentJson(customer, "60", invoice, "40"));

        assertThat(trialBalance("2012-12-15"))
                .containsExactly("Services  100.00", "Accounts Receivable (A/R) 100.00 ");
        assertThat(trialBalance("2012-12-31"))
                .containsExactly(
                        "Services  100.00",
                        "Accounts Receivable (A/R) 40.00 ",
                        "Undeposited Funds 60.00 ");
    }

    @Test
    void incomeIsOfTheYearThatTheDayLiesIn() {
        dated("/invoice", "2012-12-10", invoiceOf("100"));

        assertThat(trialBalance("2013-01-01")).containsExactly("Accounts Receivable (A/R) 100.00 ");
    }

    @Test
    void aFiscalYearBeginsWhereTheCompanySaysSo() {
        ObjectNode company = qbo.get("/companyinfo/" + Sandbox.REALM).entity();
        company.put("FiscalYearStartMonth", "April").put("sparse", true);
        assertThat(qbo.post("/companyinfo", company.toString()).status()).isEqualTo(200);
        dated("/invoice", "2012-12-10", invoiceOf("100"));

        assertThat(trialBalance("2013-03-31")).hasSize(2);
        assertThat(trialBalance("2013-04-01")).hasSize(1);
    }

    @Test
    void aDocumentIsOpenAsOfADayByWhatWasPaidUntilThen() {
        ObjectNode invoice = dated("/invoice", "2012-12-10", invoiceOf("100"));
        String id = invoice.path("Id").asString();
        String payment =
                dated("/payment", "2012-12-20", Sandbox.paymentJson(customer, "60", id, "40"))
                        .path("Id")
                        .asString();

        assertThat(open("2012-12-09")).isEmpty();
        assertThat(open("2012-12-19")).containsExactly("Invoice " + id + " 100.00");
        assertThat(open("2012-12-20"))
                .containsExactlyInAnyOrder(
                        "Invoice " + id + " 60.00", "Payment " + payment + " -20.00");
    }

    @Test
    void agesAndTheirSumAreOfTheDay() {
        dated("/invoice", "2012-12-10", invoiceOf("100"));
        JsonNode row =
                json("/reports/AgedReceivables?report_date=2013-03-31").at("/Rows/Row/0/ColData");

        assertThat(row.path(0).path("id").asString()).isEqualTo(customer);
        assertThat(row.values().stream().map(cell -> cell.path("value").asString()).toList())
                .startsWith("Acme")
                .endsWith("100.00");
    }

    @Test
    void theGeneralLedgerSaysWhatWasPostedToAnAccount() {
        String id = dated("/invoice", "2012-12-10", invoiceOf("100")).path("Id").asString();
        JsonNode section =
                json("/reports/GeneralLedger?start_date=2012-12-01&end_date=2012-12-31&account=2")
                        .at("/Rows/Row/0");

        assertThat(section.at("/Header/ColData/0/value").asString())
                .isEqualTo("Accounts Receivable (A/R)");
        assertThat(section.at("/Rows/Row/0/ColData/1/id").asString()).isEqualTo(id);
        assertThat(section.at("/Rows/Row/0/ColData/3/id").asString()).isEqualTo(customer);
        assertThat(section.at("/Rows/Row/0/ColData/4/value").asString()).isEqualTo("100.00");
    }

    @Test
    void anUnknownReportAndADayThatIsNoneAreRefused() {
        assertThat(qbo.get("/reports/Horoscope").status()).isEqualTo(400);
        assertThat(qbo.get(DETAIL + "yesterday").status()).isEqualTo(400);
        assertThat(json(DETAIL + "2012-01-01").at("/Header/Option/0/Value").asString())
                .isEqualTo("true");
    }

    private String invoiceOf(String amount) {
        return Sandbox.invoiceJson(customer, amount, "USD");
    }

    private ObjectNode dated(String path, String day, String body) {
        return qbo.made(path, body.strip().replaceFirst("[{]", "{\"TxnDate\":\"" + day + "\","));
    }

    private JsonNode json(String path) {
        return Json.parse(qbo.get(path).text());
    }

    private List<String> trialBalance(String day) {
        JsonNode rows = json("/reports/TrialBalance?end_date=" + day).at("/Rows/Row");
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode row : rows.values()) {
            sum = sum.add(amount(row, 1)).subtract(amount(row, 2));
        }
        if (rows.size() > 1) {
            assertThat(sum).isEqualByComparingTo(BigDecimal.ZERO);
        }
        return rows.values().stream()
                .map(row -> cell(row, 0) + " " + cell(row, 1) + " " + cell(row, 2))
                .toList();
    }

    private List<String> open(String day) {
        return json(DETAIL + day).at("/Rows/Row").values().stream()
                .flatMap(section -> section.at("/Rows/Row").values().stream())
                .map(row ->
                        cell(row, 1)
                                + " "
                                + row.at("/ColData/1/id").asString()
                                + " "
                                + cell(row, 6))
                .toList();
    }

    private static String cell(JsonNode row, int at) {
        return row.path("ColData").path(at).path("value").asString();
    }

    private static BigDecimal amount(JsonNode row, int at) {
        String text = cell(row, at);
        return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
    }
}

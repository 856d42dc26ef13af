package io.tieout.qbo.invoice;

import static io.tieout.qbo.invoice.Documents.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.Difference;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.TaxByRate;
import io.tieout.domain.money.ExchangeRate;
import io.tieout.qbo.client.QboJson;
import io.tieout.qbo.client.UnreadableRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LandedInvoiceTest {

    /** as QuickBooks answers, with everything it adds by itself */
    private static final String EXACT =
            """
            {"AllowOnlinePayment":false,"domain":"QBO","sparse":false,"Id":"130","SyncToken":"0",
             "MetaData":{"CreateTime":"2026-03-02T04:00:00-08:00","LastUpdatedTime":"2026-03-02T04:00:00-08:00"},
             "CustomField":[],"DocNumber":"INV-7","TxnDate":"2026-03-02","LinkedTxn":[],
             "CurrencyRef":{"value":"USD","name":"United States Dollar"},
             "Line":[{"Id":"1","LineNum":1,"Description":"Hosting","Amount":100.0,
               "DetailType":"SalesItemLineDetail","SalesItemLineDetail":{
                 "ItemRef":{"value":"1","name":"Services"},"UnitPrice":100,"Qty":1,
                 "TaxCodeRef":{"value":"NON"}}},
              {"Amount":100.00,"DetailType":"SubTotalLineDetail","SubTotalLineDetail":{}}],
             "TxnTaxDetail":{"TotalTax":0},"CustomerRef":{"value":"58","name":"Acme"},
             "DueDate":"2026-04-01","TotalAmt":100.00,"Balance":100.00}
            """;

    @Test
    void whatQuickBooksAddsByItselfIsNoDifference() {
        var landing = compare(EXACT);

        assertThat(sentences(landing)).isEmpty();
        assertThat(landing.document().externalId()).isEqualTo("130");
        assertThat(landing.documentVersion()).isEqualTo("0");
        assertThat(landing.number()).isEqualTo("INV-7");
        assertThat(landing.total()).isEqualTo(money(10_000, "USD"));
    }

    /** Q21: QuickBooks reads a country back in three letters, whatever was written. */
    @Test
    void q21TheCountryOfAnAddressIsNoDifference() {
        var landing =
                compare(
                        EXACT.replace(
                                "\"DueDate\"",
                                "\"BillAddr\":{\"Id\":\"9\",\"Country\":\"USA\"},\"DueDate\""));

        assertThat(landing.differences()).isEmpty();
    }

    @Test
    void anotherNumberIsADifferenceAndTheirsIsKept() {
        var landing = compare(EXACT.replace("\"DocNumber\":\"INV-7\"", "\"DocNumber\":\"1042\""));

        assertThat(landing.number()).isEqualTo("1042");
        assertThat(sentences(landing)).containsExactly("number: approved 'INV-7', landed '1042'");
    }

    @Test
    void taxThatQuickBooksAddedIsNamed() {
        var landing =
                compare(
                        EXACT.replace("\"TotalTax\":0", "\"TotalTax\":8.25")
                                .replace("\"TotalAmt\":100.00", "\"TotalAmt\":108.25")
                                .replace("\"Balance\":100.00", "\"Balance\":108.25"));

        assertThat(landing.total()).isEqualTo(money(10_825, "USD"));
        assertThat(sentences(landing)).containsExactly("tax: approved 'none', landed '8.25 USD'");
    }

    /** Facts sheet 5.6 and 5.17. */
    @Test
    void theRateAndTheTaxOfEachRateAreKept() {
        var landing =
                compare(
                        EXACT.replace(
                                        "\"TotalTax\":0",
                                        "\"TotalTax\":8.25,\"TaxLine\":[{\"Amount\":8.25,"
                                            + "\"DetailType\":\"TaxLineDetail\",\"TaxLineDetail\":"
                                            + "{\"TaxRateRef\":{\"value\":\"4\"},\"TaxPercent\":8.25,"
                                            + "\"NetAmountTaxable\":100.00}}]")
                                .replace("\"DueDate\"", "\"ExchangeRate\":1.2500,\"DueDate\"")
                                .replace("\"TotalAmt\":100.00", "\"TotalAmt\":108.25")
                                .replace("\"Balance\":100.00", "\"Balance\":108.25"));

        assertThat(landing.booked())
                .isEqualTo(
                        new Booked.Stated(
                                ExchangeRate.of("1.25"),
                                List.of(
                                        new TaxByRate(
                                                "4", money(10_000, "USD"), money(825, "USD")))));
    }

    @Test
    void aCompanyWithOneCurrencyConvertsNothing() {
        assertThat(compare(EXACT).booked())
                .isEqualTo(new Booked.Stated(ExchangeRate.ONE, List.of()));
    }

    @Test
    void everyLineIsHeldAgainstTheApprovedOne() {
        var landing =
                compare(
                        EXACT.replace("\"Description\":\"Hosting\"", "\"Description\":\"Hosted\"")
                                .replace("\"Amount\":100.0,", "\"Amount\":99.99,")
                                .replace("\"UnitPrice\":100", "\"UnitPrice\":99.99")
                                .replace("\"Qty\":1", "\"Qty\":2")
                                .replace("{\"value\":\"1\",\"name\"", "{\"value\":\"2\",\"name\"")
                                .replace("\"NON\"", "\"TAX\""));

        assertThat(sentences(landing))
                .containsExactly(
                        "line 1 description: approved 'Hosting', landed 'Hosted'",
                        "line 1 item: approved '1', landed '2'",
                        "line 1 quantity: approved '1', landed '2'",
                        "line 1 unit price: approved '100.00', landed '99.99'",
                        "line 1 amount: approved '100.00 USD', landed '99.99 USD'",
                        "line 1 tax code: approved 'NON', landed 'TAX'");
    }

    @Test
    void aMissingLineIsADifference() {
        var landing = compare(EXACT.replaceAll("(?s)\\{\"Id\":\"1\",\"LineNum\".*?\\}\\}\\},", ""));

        assertThat(sentences(landing)).containsExactly("number of lines: approved '1', landed '0'");
    }

    @Test
    void aDiscountNobodyApprovedIsADifference() {
        var landing =
                compare(
                        EXACT.replace(
                                "\"Line\":[",
                                "\"Line\":[{\"Amount\":5.00,\"DetailType\":\"DiscountLineDetail\","
                                        + "\"DiscountLineDetail\":{\"PercentBased\":false}},"));

        assertThat(sentences(landing))
                .containsExactly("discount: approved '0.00 USD', landed '5.00 USD'");
    }

    @Test
    void otherDatesAndAnotherCustomerAreDifferences() {
        var landing =
                compare(
                        EXACT.replace("\"DueDate\":\"2026-04-01\"", "\"DueDate\":\"2026-03-17\"")
                                .replace("\"TxnDate\":\"2026-03-02\"", "\"TxnDate\":\"2026-03-01\"")
                                .replace("\"value\":\"58\"", "\"value\":\"59\""));

        assertThat(sentences(landing))
                .containsExactly(
                        "customer: approved '58', landed '59'",
                        "issue date: approved '2026-03-02', landed '2026-03-01'",
                        "due date: approved '2026-04-01', landed '2026-03-17'");
    }

    @Test
    void anotherCurrencyIsADifferenceAndTheTotalIsReadInIt() {
        var landing = compare(EXACT.replace("\"value\":\"USD\"", "\"value\":\"CAD\""));

        assertThat(landing.total()).isEqualTo(money(10_000, "CAD"));
        assertThat(sentences(landing)).containsExactly("currency: approved 'USD', landed 'CAD'");
    }

    @Test
    void anAnswerWithoutAnIdCannotBeRead() {
        assertThatThrownBy(() -> compare(EXACT.replace("\"Id\":\"130\",", "")))
                .isInstanceOf(UnreadableRecord.class)
                .hasMessage("expected text in Id but it is missing");
    }

    @Test
    void aTotalWithMoreDecimalsThanTheCurrencyCannotBeRead() {
        assertThatThrownBy(
                        () -> compare(EXACT.replace("\"TotalAmt\":100.00", "\"TotalAmt\":100.005")))
                .isInstanceOf(UnreadableRecord.class)
                .hasMessage("expected an amount of USD in TotalAmt but got 100.005");
    }

    private static List<String> sentences(Landing landing) {
        return landing.differences().stream().map(Difference::sentence).toList();
    }

    private static Landing compare(String json) {
        return LandedInvoice.compare(QboJson.MAPPER.readTree(json), Documents.plain());
    }
}

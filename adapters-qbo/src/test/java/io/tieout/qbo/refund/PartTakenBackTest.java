package io.tieout.qbo.refund;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.qbo.client.QboJson;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class PartTakenBackTest {

    private static final Currency USD = new Currency("USD");

    /** pays invoices 9, 10 and 131, links an earlier expense, and left 5.00 unapplied */
    private static final JsonNode PAYMENT =
            QboJson.MAPPER.readTree(
                    """
                    {"Id": "163", "SyncToken": "2", "CustomerRef": {"value": "16"},
                     "TotalAmt": 100.00, "UnappliedAmt": 5.00, "Line": [
                      {"Amount": 30.00, "LinkedTxn": [{"TxnId": "9", "TxnType": "Invoice"}]},
                      {"Amount": 40.00, "LinkedTxn": [{"TxnId": "131", "TxnType": "Invoice"}]},
                      {"Amount": 5.00, "LinkedTxn": [{"TxnId": "150", "TxnType": "Expense"}]},
                      {"Amount": 20.00, "LinkedTxn": [{"TxnId": "10", "TxnType": "Invoice"}]}]}
                    """);

    @Test
    void whatItLeftUnappliedGoesFirst() {
        assertThat(lines("5.00"))
                .containsExactly(
                        "30.00 Invoice 9",
                        "40.00 Invoice 131",
                        "5.00 Expense 150",
                        "20.00 Invoice 10",
                        "5.00 Expense 170");
    }

    @Test
    void thenTheInvoiceMadeLastAndWhatElseItLinksStays() {
        assertThat(lines("55.50"))
                .containsExactly(
                        "30.00 Invoice 9",
                        "5.00 Expense 150",
                        "9.50 Invoice 10",
                        "55.50 Expense 170");
    }

    @Test
    void atMostWhatItLeftUnappliedAndPaysOfInvoices() {
        assertThat(PartTakenBack.left(PAYMENT, USD)).isEqualTo(Money.of("95.00", USD));
        assertThat(lines("95.00")).containsExactly("5.00 Expense 150", "95.00 Expense 170");
    }

    private static List<String> lines(String amount) {
        PaymentChange change = PartTakenBack.of(PAYMENT, Money.of(amount, USD), "170");
        return change.line().stream()
                .map(line ->
                        line.amount()
                                + " "
                                + line.linkedTxn().getFirst().txnType()
                                + " "
                                + line.linkedId())
                .toList();
    }
}

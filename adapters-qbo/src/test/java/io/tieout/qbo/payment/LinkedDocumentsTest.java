package io.tieout.qbo.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.payment.PaymentCommand.SeenPart;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.CreditUse;
import io.tieout.qbo.client.QboJson;
import io.tieout.qbo.client.UnreadableRecord;
import org.junit.jupiter.api.Test;

final class LinkedDocumentsTest {

    private static final Currency USD = new Currency("USD");

    @Test
    void anInvoiceIsPaidAndACreditMemoIsUsed() {
        var linked = of("70", "0", line("Invoice", "130", "100"), line("CreditMemo", "9", "30"));

        assertThat(linked.paid()).containsExactly(new SeenPart("130", usd(100)));
        assertThat(linked.used()).containsExactly(new CreditUse("9", usd(30)));
    }

    @Test
    void severalInvoicesAndCreditMemosStayApart() {
        var linked =
                of(
                        "0",
                        "5",
                        line("Invoice", "130", "20"),
                        line("CreditMemo", "9", "15"),
                        line("Invoice", "131", "10"),
                        line("CreditMemo", "8", "20"));

        assertThat(linked.paid())
                .containsExactly(new SeenPart("130", usd(20)), new SeenPart("131", usd(10)));
        assertThat(linked.used())
                .containsExactly(new CreditUse("9", usd(15)), new CreditUse("8", usd(20)));
    }

    /** a journal entry to receivables may be a credit: then the money alone would not do */
    @Test
    void aJournalEntryThatTheInvoiceNeedsIsUsed() {
        var linked = of("70", "0", line("Invoice", "130", "100"), line("JournalEntry", "7", "30"));

        assertThat(linked.used()).containsExactly(new CreditUse("JournalEntry:7", usd(30)));
        assertThat(linked.paid()).containsExactly(new SeenPart("130", usd(100)));
    }

    /** a refund of a customer's credit is an expense that the credit memo pays */
    @Test
    void anExpenseThatACreditMemoPaysIsPaidAndCannotBeMistakenForAnInvoice() {
        var linked = of("0", "0", line("Expense", "130", "50"), line("CreditMemo", "9", "50"));

        assertThat(linked.paid()).containsExactly(new SeenPart("Expense:130", usd(50)));
        assertThat(linked.used()).containsExactly(new CreditUse("9", usd(50)));
    }

    @Test
    void severalOtherDocumentsAreTakenOneByOneWhileTheyAgree() {
        var linked =
                of(
                        "0",
                        "0",
                        line("Invoice", "130", "30"),
                        line("JournalEntry", "7", "10"),
                        line("CreditCardCredit", "6", "20"));

        assertThat(linked.used())
                .containsExactly(
                        new CreditUse("JournalEntry:7", usd(10)),
                        new CreditUse("CreditCardCredit:6", usd(20)));
    }

    @Test
    void otherDocumentsThatPullBothWaysCountAsTheirDifference() {
        var linked = of("100", "70", line("Check", "5", "50"), line("JournalEntry", "7", "20"));

        assertThat(linked.paid()).containsExactly(new SeenPart("Check:5", usd(30)));
        assertThat(linked.used()).isEmpty();
    }

    @Test
    void withoutAWordOfWhatIsUnappliedNothingIs() {
        var payment =
                """
                {"Line":[{"Amount":100,"LinkedTxn":[{"TxnId":"130","TxnType":"Invoice"}]},
                         {"Amount":30,"LinkedTxn":[{"TxnId":"7","TxnType":"JournalEntry"}]}]}
                """;

        var linked = LinkedDocuments.of(QboJson.MAPPER.readTree(payment), usd(70));

        assertThat(linked.used()).containsExactly(new CreditUse("JournalEntry:7", usd(30)));
    }

    @Test
    void aLineThatLinksNothingIsPassedOver() {
        var linked = of("70", "70", "{\"Amount\":5,\"LinkedTxn\":[]}", "{\"Amount\":6}");

        assertThat(linked.paid()).isEmpty();
        assertThat(linked.used()).isEmpty();
    }

    @Test
    void aLinkWithoutATypeCannotBeRead() {
        assertThatThrownBy(() -> of("1", "0", "{\"Amount\":1,\"LinkedTxn\":[{\"TxnId\":\"1\"}]}"))
                .isInstanceOf(UnreadableRecord.class)
                .hasMessage("expected text in TxnType but it is missing");
    }

    private static LinkedDocuments of(String total, String unapplied, String... lines) {
        var payment =
                "{\"TotalAmt\":%s,\"UnappliedAmt\":%s,\"Line\":[%s]}"
                        .formatted(total, unapplied, String.join(",", lines));
        return LinkedDocuments.of(QboJson.MAPPER.readTree(payment), Money.of(total, USD));
    }

    private static String line(String type, String id, String amount) {
        return "{\"Amount\":%s,\"LinkedTxn\":[{\"TxnId\":\"%s\",\"TxnType\":\"%s\"}]}"
                .formatted(amount, id, type);
    }

    private static Money usd(long dollars) {
        return Money.ofMinor(dollars * 100, USD);
    }
}

package io.tieout.twin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class BooksPageTest {

    private static final String PAGE = "/books/" + Sandbox.REALM;

    private final Sandbox qbo = Sandbox.connected();

    @AfterEach
    void stop() {
        qbo.close();
    }

    @Test
    void companiesAreListed() {
        assertThat(qbo.send("GET", "/", "").text()).contains("Sandbox").contains(PAGE);
        assertThat(qbo.send("GET", "/books/999", "").status()).isEqualTo(404);
    }

    @Test
    void aPersonBooksAPaymentForSeveralInvoices() {
        String amy = qbo.customer("Amy");
        String first = qbo.invoice(amy, "10").path("Id").asString();
        String second = qbo.invoice(amy, "20").path("Id").asString();
        String third = qbo.invoice(amy, "30").path("Id").asString();

        Sandbox.Answer booked =
                book("gets-%s=10&gets-%s=5&gets-%s=".formatted(first, second, third));

        assertThat(booked.status()).isEqualTo(302);
        assertThat(balance("invoice", first)).isEqualTo("0");
        assertThat(balance("invoice", second)).isEqualTo("15.00");
        assertThat(balance("invoice", third)).isEqualTo("30.00");
        assertThat(balance("customer", amy)).isEqualTo("45.00");
    }

    @Test
    void whatIsReceivedBeyondTheInvoicesStaysAsCredit() {
        String amy = qbo.customer("Amy");
        String invoice = qbo.invoice(amy, "10").path("Id").asString();

        book("gets-%s=10&amount=12&date=2013-01-01&memo=cheque".formatted(invoice));

        assertThat(balance("customer", amy)).isEqualTo("-2.00");
        assertThat(page()).contains("2.00").contains("cheque");
    }

    @Test
    void onlyOpenInvoicesAreOfferedAndNamesAreShownAsText() {
        String amy = qbo.customer("<b>Amy</b>");
        String invoice = qbo.invoice(amy, "10").path("Id").asString();
        assertThat(page())
                .contains("name=\"gets-" + invoice + "\"")
                .contains("&lt;b&gt;Amy&lt;/b&gt;")
                .doesNotContain("<b>Amy</b>");

        book("gets-%s=10".formatted(invoice));

        assertThat(page()).doesNotContain("name=\"gets-" + invoice + "\"");
    }

    @Test
    void thePageShowsWhyAPaymentWasRefused() {
        String invoice = qbo.invoice(qbo.customer("Amy"), "10").path("Id").asString();

        assertThat(book("gets-%s=0.001".formatted(invoice)).text()).contains("USD has 2 decimals");
        assertThat(book("gets-%s=ten".formatted(invoice)).text()).contains("no number");
        assertThat(book("gets-999=1").text()).contains("there is no invoice 999");
        assertThat(book("amount=1").text()).contains("no invoice gets anything");
        assertThat(book("amount=1").status()).isEqualTo(400);
    }

    @Test
    void everyKindThatHasRowsHasATable() {
        String amy = qbo.customer("Amy");
        qbo.made("/class", "{\"Name\":\"West\"}");
        qbo.made("/creditmemo", Sandbox.invoiceJson(amy, "7", "USD"));

        assertThat(page())
                .contains("<h2>Customer (1)</h2>")
                .contains("<h2>Class (2)</h2>")
                .contains("<h2>CreditMemo (1)</h2>")
                .contains("<th>RemainingCredit</th>")
                .contains("<td>West</td>")
                .doesNotContain("<h2>Deposit");
    }

    private Sandbox.Answer book(String form) {
        return qbo.send("POST", PAGE, form);
    }

    private String page() {
        return qbo.send("GET", PAGE, "").text();
    }

    private String balance(String entity, String id) {
        return qbo.read(entity, id).path("Balance").toString();
    }
}

package io.tieout.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Books kept by a twin that knew fewer kinds: one customer, an invoice of 100, a payment of 30. */
final class OldBooksTest {

    @TempDir Path data = Path.of("");

    @BeforeEach
    void booksOfAnOlderTwin() throws IOException {
        try (InputStream old =
                OldBooksTest.class.getResourceAsStream("/old-books/realm-9130.jsonl")) {
            assertThat(old).isNotNull();
            Files.copy(old, data.resolve("realm-9130.jsonl"));
        }
    }

    @Test
    void oldBooksOpenAndTakeWhatIsNew() {
        try (Sandbox qbo = new Sandbox(TwinOptions.inMemory().withData(data))) {
            qbo.app("");
            qbo.connect(Sandbox.REALM);
            assertThat(qbo.read("invoice", "1").path("Balance").toString()).isEqualTo("70.00");
            assertThat(qbo.query("select * from Estimate").json().path("QueryResponse").isEmpty())
                    .isTrue();

            qbo.made("/department", "{\"Name\":\"North\"}");
            qbo.made("/creditmemo", Sandbox.invoiceJson("1", "10", "USD"));
            qbo.made(
                    "/deposit",
                    """
                    {"DepositToAccountRef":{"value":"4"},"CurrencyRef":{"value":"USD"},
                     "Line":[{"Amount":30,"LinkedTxn":[{"TxnId":"2","TxnType":"Payment"}]}]}
                    """);

            assertThat(
                            qbo.post(
                                            "/payment?include=void",
                                            "{\"Id\":\"2\",\"SyncToken\":\"1\",\"sparse\":true}")
                                    .code())
                    .isEqualTo("6540");
            assertThat(qbo.read("customer", "1").path("Balance").toString()).isEqualTo("60.00");
        }
    }

    @Test
    void whatIsNewIsKeptBesideWhatIsOld() {
        TwinOptions kept = TwinOptions.inMemory().withData(data);
        try (Sandbox qbo = new Sandbox(kept)) {
            qbo.admin("POST", "/entities/Estimate", Sandbox.invoiceJson("1", "10", "USD"));
        }

        try (Sandbox qbo = new Sandbox(kept)) {
            assertThat(qbo.admin("GET", "/entities/Estimate", "").text()).contains("10.00");
            assertThat(qbo.admin("GET", "/entities/Invoice", "").text()).contains("70.00");
        }
    }
}

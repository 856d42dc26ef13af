package io.tieout.proof;

import static io.tieout.proof.SalesPapers.aCustomer;
import static io.tieout.proof.SalesPapers.aPayment;
import static io.tieout.proof.SalesPapers.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.intuit.ipp.data.Customer;
import com.intuit.ipp.data.Invoice;
import com.intuit.ipp.services.DataService;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The twin says nothing that Intuit's schema has no word for. */
final class LanguageProofTest {

    private final IntuitSdk sdk = IntuitSdk.connected();
    private final DataService books = sdk.data();

    @AfterEach
    void stop() {
        sdk.close();
    }

    @Test
    void everyRowOfTheBooksIsInIntuitsWords() throws Exception {
        Customer customer = books.add(aCustomer("Amy"));
        BookkeepingPapers papers = new BookkeepingPapers(books, customer);
        Invoice invoice = books.add(anInvoice(customer, "100.00"));
        books.add(aPayment(customer, invoice, "40.00"));
        books.voidRequest(books.add(anInvoice(customer, "10.00")));
        books.sendEmail(invoice, "office@example.com");
        books.add(papers.aCreditMemo());
        books.add(papers.anEstimate());
        books.add(papers.aRefund());
        books.add(papers.aDeferral());
        books.add(papers.aBankFee());
        books.add(papers.aDeposit());

        List<String> unknown = new ArrayList<>();
        for (String kind : kinds()) {
            JsonNode rows = sdk.admin("GET", "/twin/realms/9130/entities/" + kind, "");
            rows.values().forEach(row -> read(kind, row.toString(), unknown));
        }

        assertThat(kinds()).contains("CompanyInfo", "Invoice", "Deposit");
        assertThat(unknown).isEmpty();
    }

    @Test
    void theJudgeKnowsAnInventedProperty() {
        assertThatThrownBy(() -> IntuitClasses.read("Invoice", "{\"Id\":\"1\",\"Paid\":true}"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Paid");
    }

    private List<String> kinds() {
        JsonNode counts = sdk.admin("GET", "/twin/realms/9130/books", "").path("counts");
        return List.copyOf(counts.propertyNames());
    }

    private static void read(String kind, String row, List<String> unknown) {
        try {
            IntuitClasses.read(kind, row);
        } catch (AssertionError e) {
            unknown.add(kind + ": " + e.getMessage());
        }
    }
}

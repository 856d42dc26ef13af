package io.tieout.proof;

import static io.tieout.proof.SalesPapers.aCustomer;
import static io.tieout.proof.SalesPapers.aLine;
import static io.tieout.proof.SalesPapers.aPayment;
import static io.tieout.proof.SalesPapers.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.intuit.ipp.data.Customer;
import com.intuit.ipp.data.EmailStatusEnum;
import com.intuit.ipp.data.EntityStatusEnum;
import com.intuit.ipp.data.Invoice;
import com.intuit.ipp.data.LineDetailTypeEnum;
import com.intuit.ipp.exception.FMSException;
import com.intuit.ipp.services.DataService;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class InvoiceProofTest {

    private final IntuitSdk sdk = IntuitSdk.connected();
    private final DataService books = sdk.data();
    private final Customer customer = IntuitSdk.must(() -> books.add(aCustomer("Amy")));

    @AfterEach
    void stop() {
        sdk.close();
    }

    @Test
    void anInvoiceComesBackWithWhatTheServiceAdds() throws Exception {
        Invoice made = books.add(anInvoice(customer, "100.00"));

        assertThat(made.getId()).isNotEmpty();
        assertThat(made.getSyncToken()).isEqualTo("0");
        assertThat(made.getTotalAmt()).isEqualByComparingTo("100");
        assertThat(made.getBalance()).isEqualByComparingTo("100");
        assertThat(made.getCustomerRef().getName()).isEqualTo("Amy");
        assertThat(made.getEmailStatus()).isEqualTo(EmailStatusEnum.NOT_SET);
        assertThat(made.getLine().getLast().getDetailType())
                .isEqualTo(LineDetailTypeEnum.SUB_TOTAL_LINE_DETAIL);
        assertThat(made.getMetaData().getCreateTime()).isNotNull();
    }

    @Test
    void anInvoiceIsFoundByItsId() throws Exception {
        Invoice made = books.add(anInvoice(customer, "100.00"));

        Invoice found = books.findById(made);

        assertThat(found).isEqualTo(made);
    }

    @Test
    void aSparseUpdateLeavesTheLinesAlone() throws Exception {
        Invoice made = books.add(anInvoice(customer, "100.00"));
        Invoice change = new Invoice();
        change.setId(made.getId());
        change.setSyncToken(made.getSyncToken());
        change.setSparse(true);
        change.setCustomerRef(made.getCustomerRef());
        change.setPrivateNote("called about it");

        Invoice updated = books.update(change);

        assertThat(updated.getSyncToken()).isEqualTo("1");
        assertThat(updated.getPrivateNote()).isEqualTo("called about it");
        assertThat(updated.getLine()).isEqualTo(made.getLine());
    }

    @Test
    void whatWasReadCanBeSentBackWhole() throws Exception {
        Invoice made = books.add(anInvoice(customer, "100.00"));
        made.setLine(List.of(made.getLine().getFirst(), aLine("20.00")));

        Invoice updated = books.update(made);

        assertThat(updated.getTotalAmt()).isEqualByComparingTo("120");
    }

    @Test
    void aVoidLeavesAnInvoiceOfNothing() throws Exception {
        Invoice made = books.add(anInvoice(customer, "100.00"));

        Invoice voided = books.voidRequest(made);

        assertThat(voided.getTotalAmt()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(voided.getPrivateNote()).startsWith("Voided");
    }

    @Test
    void aDeletedInvoiceIsGone() throws Exception {
        Invoice made = books.add(anInvoice(customer, "100.00"));

        Invoice deleted = books.delete(made);

        assertThat(deleted.getStatus()).isEqualTo(EntityStatusEnum.DELETED);
        assertThatThrownBy(() -> books.findById(made))
                .isInstanceOfSatisfying(
                        FMSException.class,
                        e -> assertThat(e.getErrorList().getFirst().getCode()).isEqualTo("610"));
    }

    @Test
    void aPaymentMovesBalanceAndSyncTokenOfItsInvoice() throws Exception {
        Invoice made = books.add(anInvoice(customer, "100.00"));
        var payment = books.add(aPayment(customer, made, "40.00"));

        Invoice paid = books.findById(made);

        assertThat(paid.getBalance()).isEqualByComparingTo("60");
        assertThat(paid.getSyncToken()).isEqualTo("1");
        assertThat(paid.getLinkedTxn())
                .singleElement()
                .satisfies(link -> assertThat(link.getTxnId()).isEqualTo(payment.getId()));
    }

    @Test
    void anInvoiceIsSentToTheAddressGiven() throws Exception {
        Invoice made = books.add(anInvoice(customer, "100.00"));

        Invoice sent = books.sendEmail(made, "office@example.com");

        assertThat(sent.getEmailStatus()).isEqualTo(EmailStatusEnum.EMAIL_SENT);
        assertThat(sent.getBillEmail().getAddress()).isEqualTo("office@example.com");
        assertThat(sent.getDeliveryInfo().getDeliveryTime()).isNotNull();
    }

    @Test
    void anInvoiceIsPrintedAsPdf() throws Exception {
        Invoice made = books.add(anInvoice(customer, "100.00"));
        sdk.useHttpClient();

        try (InputStream pdf = books.downloadPDF(made)) {
            String text = new String(pdf.readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(text).startsWith("%PDF-1.").contains("100.00").endsWith("%%EOF\n");
        }
    }
}

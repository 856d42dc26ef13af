package io.tieout.qbo.invoice;

import io.tieout.domain.refund.RefundDocument.Receipt;
import io.tieout.domain.refund.RefundId;
import io.tieout.qbo.invoice.InvoiceBody.Line;
import io.tieout.qbo.invoice.InvoiceBody.Memo;
import io.tieout.qbo.invoice.InvoiceBody.Reference;
import io.tieout.qbo.mark.MarkedDocuments;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A refund of a sale as QuickBooks takes it: a credit memo that money leaves an account for. */
@JsonNaming(UpperCamelCaseStrategy.class)
record ReceiptBody(
        Reference customerRef,
        Reference currencyRef,
        String docNumber,
        LocalDate txnDate,
        @Nullable Reference departmentRef,
        Reference depositToAccountRef,
        List<Line> line,
        @Nullable Memo customerMemo,
        String privateNote) {

    /** writes the sale down as one that is taken back for money, marked as ours */
    static ReceiptBody of(RefundId refund, Receipt receipt) {
        var sale = receipt.sale();
        return new ReceiptBody(
                new Reference(sale.customer().externalId()),
                new Reference(sale.total().currency().code()),
                sale.number(),
                sale.issuedOn(),
                InvoiceBody.reference(sale.department()),
                new Reference(receipt.from().id()),
                InvoiceBody.lines(sale),
                sale.memo().isEmpty() ? null : new Memo(sale.memo()),
                MarkedDocuments.markOf(refund.value()));
    }
}

package io.tieout.qbo.invoice;

import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.qbo.invoice.InvoiceBody.Line;
import io.tieout.qbo.invoice.InvoiceBody.Memo;
import io.tieout.qbo.invoice.InvoiceBody.Reference;
import io.tieout.qbo.mark.MarkedDocuments;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A credit memo as QuickBooks takes it: an invoice that is never due and has no term. */
@JsonNaming(UpperCamelCaseStrategy.class)
record CreditMemoBody(
        Reference customerRef,
        Reference currencyRef,
        String docNumber,
        LocalDate txnDate,
        @Nullable Reference departmentRef,
        @Nullable BigDecimal exchangeRate,
        List<Line> line,
        @Nullable Memo customerMemo,
        String privateNote)
        implements SalesBody {

    @Override
    public CreditMemoBody withMemo() {
        return new CreditMemoBody(
                customerRef,
                currencyRef,
                docNumber,
                txnDate,
                departmentRef,
                exchangeRate,
                line,
                customerMemo == null ? NO_MEMO : customerMemo,
                privateNote);
    }

    /** writes the approved sale down as one that is taken back, marked as ours */
    static CreditMemoBody of(CreditMemoId memo, InvoiceDocument sale) {
        return new CreditMemoBody(
                new Reference(sale.customer().externalId()),
                new Reference(sale.total().currency().code()),
                sale.number(),
                sale.issuedOn(),
                InvoiceBody.reference(sale.department()),
                InvoiceBody.exchangeRate(sale.rate()),
                InvoiceBody.lines(sale),
                sale.memo().isEmpty() ? null : new Memo(sale.memo()),
                MarkedDocuments.markOf(memo.value()));
    }
}

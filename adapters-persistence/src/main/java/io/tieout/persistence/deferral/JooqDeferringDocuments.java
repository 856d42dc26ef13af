package io.tieout.persistence.deferral;

import static io.tieout.persistence.jooq.Tables.CREDIT_MEMO_VIEW;
import static io.tieout.persistence.jooq.Tables.INVOICE_VIEW;

import io.tieout.application.deferral.DeferringDocuments;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.drift.Holder;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.ledger.posting.HomeRate;
import io.tieout.domain.money.Currency;
import io.tieout.persistence.credit.CreditMemoRows;
import io.tieout.persistence.invoice.InvoiceRows;
import io.tieout.persistence.ledger.HomeBook;
import io.tieout.persistence.tenant.Transactions;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** The rows of documents that are told to defer: one statement where none is. */
public final class JooqDeferringDocuments implements DeferringDocuments {

    private static final String VOIDED = "VOIDED";

    private final Transactions transactions;

    public JooqDeferringDocuments(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Deferring> find(Holder.OfSale document) {
        DSLContext sql = transactions.present();
        return switch (document) {
            case Holder.OfInvoice(var invoice) -> find(sql, invoice);
            case Holder.OfCreditMemo(var memo) -> find(sql, memo);
        };
    }

    private static Optional<Deferring> find(DSLContext sql, InvoiceId invoice) {
        return sql.selectFrom(INVOICE_VIEW)
                .where(INVOICE_VIEW.INVOICE_ID.eq(invoice.value()))
                .and(INVOICE_VIEW.IS_DEFERRING)
                .fetchOptional(row ->
                        deferring(
                                sql,
                                row.getInvoiceId(),
                                row.getDocumentId() != null && !row.getStatus().equals(VOIDED),
                                InvoiceRows.content(row, new Currency(row.getCurrency()))));
    }

    private static Optional<Deferring> find(DSLContext sql, CreditMemoId memo) {
        return sql.selectFrom(CREDIT_MEMO_VIEW)
                .where(CREDIT_MEMO_VIEW.MEMO_ID.eq(memo.value()))
                .and(CREDIT_MEMO_VIEW.IS_DEFERRING)
                .fetchOptional(row ->
                        deferring(
                                sql,
                                row.getMemoId(),
                                row.getDocumentId() != null && !row.getStatus().equals(VOIDED),
                                CreditMemoRows.content(row).asSale("")));
    }

    private static Deferring deferring(
            DSLContext sql, UUID document, boolean isStanding, InvoiceContent content) {
        HomeBook home = new HomeBook(sql);
        HomeRate rate = home.ratesOf(document).of(content.currency());
        Currency books = home.home().orElse(content.currency());
        if (isStanding && !rate.home().equals(books)) {
            throw new IllegalStateException(
                    "document "
                            + document
                            + " stands there in "
                            + content.currency()
                            + " at no rate that is known here, and the books are kept in "
                            + books);
        }
        return new Deferring(isStanding, content, rate);
    }
}

package io.tieout.persistence.agreement;

import static io.tieout.persistence.jooq.Tables.AGREEMENT_INVOICE_VIEW;

import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.ledger.posting.IncomeAccounts;
import org.jooq.DSLContext;

/** Which account the lines of an invoice credit: deferred revenue under an agreement. */
public final class ScheduledInvoices {

    private final DSLContext database;

    public ScheduledInvoices(DSLContext database) {
        this.database = database;
    }

    /**
     * what was drafted under an agreement stays so; one statement
     *
     * @param isDeferring whether the items credit income, and an entry beside the document defers
     *     it
     */
    public IncomeAccounts accounts(InvoiceId invoice, boolean isDeferring) {
        if (isDeferring) {
            return IncomeAccounts.atInvoice();
        }
        return IncomeAccounts.atInvoice()
                .scheduling(
                        database.select(AGREEMENT_INVOICE_VIEW.PRODUCT)
                                .from(AGREEMENT_INVOICE_VIEW)
                                .where(AGREEMENT_INVOICE_VIEW.INVOICE_ID.eq(invoice.value()))
                                .orderBy(AGREEMENT_INVOICE_VIEW.PRODUCT)
                                .fetch(AGREEMENT_INVOICE_VIEW.PRODUCT));
    }
}

package io.tieout.application.collection;

import static io.tieout.application.invoice.InvoiceKind.INVOICE;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.collection.Pause;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.InvoiceRejected;
import io.tieout.domain.invoice.InvoiceRejection.InvoiceNotFound;

/** The invoices that a pause names are the account's. */
final class PausedInvoices {

    /** more are refused by the rules of arrangements */
    private static final int MOST_LOOKED_AT = 100;

    private PausedInvoices() {}

    /**
     * @throws InvoiceRejected the account has no such invoice
     */
    static void demand(Aggregates aggregates, AccountId account, Pause pause) {
        pause.invoices().stream()
                .limit(MOST_LOOKED_AT)
                .forEach(invoice -> demand(aggregates, account, invoice));
    }

    private static void demand(Aggregates aggregates, AccountId account, InvoiceId invoice) {
        boolean isTheirs =
                aggregates
                        .load(INVOICE, invoice.value())
                        .existing(invoice)
                        .content()
                        .account()
                        .equals(account);
        if (!isTheirs) {
            throw new InvoiceRejected(new InvoiceNotFound(invoice));
        }
    }
}

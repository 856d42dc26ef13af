package io.tieout.application.invoice.linking;

import io.tieout.application.observed.ObservedViews.ObservedView;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.linking.Bill;
import java.util.List;

/** Invoices that nobody pushed, and the documents of others that they may be. */
public interface WaitingInvoices {

    /** One invoice: a draft, or submitted. */
    record Waiting(InvoiceId id, AccountId account, Bill bill) {}

    /** those of accounts for which others entered invoices, by day of issue and number */
    List<Waiting> invoices(Viewer viewer, int most);

    /** what others entered for those accounts and counts, by day of issue */
    List<ObservedView> documents(Viewer viewer, int most);
}

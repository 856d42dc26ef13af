package io.tieout.application.invoice;

import io.tieout.application.view.Viewer;
import io.tieout.domain.invoice.InvoiceId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** How invoices stand to the books, from what the views and the outbox know. */
public interface SyncViews {

    /**
     * One invoice.
     *
     * @param reason why it does not go on, or differs; empty if all is well
     * @param since when what makes the state was learnt, in tenant time
     * @param turn whose turn it is
     * @param nextStep what that person does
     */
    record SyncView(
            InvoiceId invoice,
            SyncState state,
            String reason,
            Instant since,
            SyncState.Turn turn,
            String nextStep) {}

    /** for batch loading: in no particular order, unknown ids left out; one statement */
    List<SyncView> of(Viewer viewer, Set<InvoiceId> invoices);
}

package io.tieout.application.revision;

import io.tieout.application.view.Viewer;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.Totals;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Revisions of landed invoices as they stand now; of each invoice the latest. */
public interface RevisionViews {

    /** How far a revision has come. */
    enum Status {
        DRAFT,
        SUBMITTED,
        AWAITING_SECOND_APPROVAL,
        APPROVED,
        LANDED,
        WITHDRAWN;

        boolean awaitsApproval() {
            return this == SUBMITTED || this == AWAITING_SECOND_APPROVAL;
        }
    }

    /**
     * One revision.
     *
     * @param content what the invoice is to say, or says since it landed
     * @param makers none of them may approve it
     * @param signedBy who signed first where two must; empty while nobody did
     * @param approvedBy whose signature made it an approval; empty while nobody's did
     * @param lastProblem why it was sent back, withdrawn or did not land; empty if all is well
     * @param changedAt in tenant time
     */
    record RevisionView(
            InvoiceId invoice,
            long version,
            Status status,
            InvoiceContent content,
            Totals totals,
            List<String> makers,
            String signedBy,
            String approvedBy,
            String lastProblem,
            Instant changedAt) {}

    /** the latest revision of an invoice; empty if it was never revised since it landed */
    Optional<RevisionView> find(Viewer viewer, InvoiceId invoice);

    /** for batch loading: those of these invoices that were revised */
    List<RevisionView> ofInvoices(Viewer viewer, Set<InvoiceId> invoices);
}

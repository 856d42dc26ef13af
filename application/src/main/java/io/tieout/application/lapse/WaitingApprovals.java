package io.tieout.application.lapse;

import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.people.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Documents that were signed and do not stand in the books, whoever they wait for. */
public interface WaitingApprovals {

    /** Which document. */
    sealed interface Document {

        record OfInvoice(InvoiceId invoice) implements Document {}

        record OfCreditMemo(CreditMemoId memo) implements Document {}

        /** What this landed invoice is to say instead. */
        record OfRevision(InvoiceId invoice) implements Document {}
    }

    /**
     * Approved, and its push not under way at this moment and not given up.
     *
     * @param approvedAt in tenant time
     * @param issuedOn the day whose books it touches; of a revision that moves an invoice, the
     *     earlier of both
     * @param push the operation that waits
     */
    record Unlanded(Document document, Instant approvedAt, LocalDate issuedOn, UUID push) {}

    /**
     * Signed by one.
     *
     * @param signedAt in tenant time
     */
    record Signed(Document document, Instant signedAt) {}

    /**
     * those approved before this instant or dated on or before this day; one statement for each
     * kind of document
     *
     * @param limit of each kind, the longest waiting first
     */
    List<Unlanded> unlanded(
            TenantId tenant, Instant before, Optional<LocalDate> closedThrough, int limit);

    /**
     * all that wait for a second signature; one statement for each kind of document
     *
     * @param limit of each kind, the longest waiting first
     */
    List<Signed> signed(TenantId tenant, int limit);
}

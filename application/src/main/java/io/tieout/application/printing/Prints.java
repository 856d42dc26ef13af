package io.tieout.application.printing;

import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.people.SubjectId;
import io.tieout.domain.people.TenantId;
import java.time.Instant;
import java.util.Optional;

/** Printed invoices that are kept for a while, sealed like the personal data they hold. */
public interface Prints {

    /**
     * Keeps the latest print of an invoice, in a transaction of its own. What was printed longest
     * ago goes when a tenant's prints take too much room.
     *
     * @param subject whose personal data it holds
     * @param at in tenant time
     */
    void keep(TenantId tenant, PrintKey key, SubjectId subject, byte[] pdf, Instant at);

    /** the print, unless it is older than {@code earliest}, or erased */
    Optional<byte[]> find(TenantId tenant, PrintKey key, Instant earliest);

    /** Which invoice in which version: whatever changes the invoice makes its prints useless. */
    record PrintKey(InvoiceId invoice, long version) {}
}

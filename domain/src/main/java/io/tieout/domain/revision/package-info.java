/**
 * The revision of an invoice that stands in the accounting system: written, submitted and approved
 * like the invoice itself, and counting only once the accounting system has taken it.
 *
 * <p>Until then the old content stands in every balance. It knows what may still be revised; it
 * knows no clock, no storage and no vendor. Start with {@link
 * io.tieout.domain.revision.RevisionEvent}, then {@link io.tieout.domain.revision.RevisedInvoice}.
 */
@NullMarked
package io.tieout.domain.revision;

import org.jspecify.annotations.NullMarked;

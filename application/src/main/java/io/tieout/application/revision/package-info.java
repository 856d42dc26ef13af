/**
 * Revising an invoice that stands in the accounting system: through the same gate as the invoice
 * itself, with a plan of its own.
 *
 * <p>Until a revision has landed it changes no view of the invoice and no balance. Start with
 * {@link io.tieout.application.revision.RevisionCommand}.
 */
@NullMarked
package io.tieout.application.revision;

import org.jspecify.annotations.NullMarked;

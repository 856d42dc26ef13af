/**
 * Revisions of landed invoices in the database: their view, written in the command's transaction.
 *
 * <p>A row believes its events. Start with {@link
 * io.tieout.persistence.revision.RevisionProjection}, then {@link
 * io.tieout.persistence.revision.JooqRevisionViews}.
 */
@NullMarked
package io.tieout.persistence.revision;

import org.jspecify.annotations.NullMarked;

/**
 * The tenant's own closing date in the database: its view, written in the command's transaction.
 *
 * <p>Start with {@link io.tieout.persistence.closing.ClosingProjection}, then {@link
 * io.tieout.persistence.closing.JooqClosingViews}.
 */
@NullMarked
package io.tieout.persistence.closing;

import org.jspecify.annotations.NullMarked;

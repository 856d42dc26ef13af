/**
 * Payments from elsewhere in the database: a row each, and the payments of the books that may be
 * the same.
 *
 * <p>A row believes its events. Start with {@link
 * io.tieout.persistence.recorded.RecordedPaymentProjection}, then {@link
 * io.tieout.persistence.recorded.JooqRecordedPaymentViews}.
 */
@NullMarked
package io.tieout.persistence.recorded;

import org.jspecify.annotations.NullMarked;

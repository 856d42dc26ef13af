/**
 * Which signed documents wait, read across invoices, credit memos and the outbox.
 *
 * <p>It decides nothing. Start with {@link io.tieout.persistence.lapse.JooqWaitingApprovals}.
 */
@NullMarked
package io.tieout.persistence.lapse;

import org.jspecify.annotations.NullMarked;

/**
 * The connection to an accounting system: its visible outbox of operations, its inbox of notices,
 * the lease that makes one worker own it, and a reference copy of its lists.
 *
 * <p>No vendor's word stands here. Start with {@link io.tieout.application.accounting.Operations}.
 */
@NullMarked
package io.tieout.application.accounting;

import org.jspecify.annotations.NullMarked;

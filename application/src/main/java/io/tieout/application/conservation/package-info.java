/**
 * The laws of conservation as a standing check: every cent of a payment is in one bucket, and so is
 * every cent of a credit memo.
 *
 * <p>It knows the sums, not how they are kept. Start with {@link
 * io.tieout.application.conservation.ConservationWatch}.
 */
@NullMarked
package io.tieout.application.conservation;

import org.jspecify.annotations.NullMarked;

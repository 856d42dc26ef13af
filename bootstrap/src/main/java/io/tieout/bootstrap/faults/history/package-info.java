/**
 * F11: the lives of payments. In the books somebody books, changes, voids and deletes them, in
 * Tieout somebody matches, credits and refunds them, the post is dishonest, answers are lost and
 * every connection to the database is cut now and then. After every step the laws of conservation
 * hold, and in the end both sides say the same.
 *
 * <p>Start with {@link io.tieout.bootstrap.faults.history.PaymentLives}.
 */
@NullMarked
package io.tieout.bootstrap.faults.history;

import org.jspecify.annotations.NullMarked;

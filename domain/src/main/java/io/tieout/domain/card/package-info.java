/**
 * The rule by which a text is found to hold the number of a payment card. Such a number is never
 * stored here; whoever takes texts in asks first.
 *
 * <p>It knows nothing of who asks. Start with {@link io.tieout.domain.card.CardNumbers}.
 */
@NullMarked
package io.tieout.domain.card;

import org.jspecify.annotations.NullMarked;

/**
 * Keeps card numbers out: every text of every mutation passes here, so that no new field can forget
 * it.
 *
 * <p>What a card number is says {@code domain.card}. Start with {@link
 * io.tieout.graphql.card.CardNumberGate}.
 */
@NullMarked
package io.tieout.graphql.card;

import org.jspecify.annotations.NullMarked;

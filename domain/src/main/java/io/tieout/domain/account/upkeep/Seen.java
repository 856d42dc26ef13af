package io.tieout.domain.account.upkeep;

import java.time.Instant;

/**
 * A customer as the accounting system showed it.
 *
 * @param version counts its changes there; a higher one is a later picture
 * @param changedAt when it was changed last, by the accounting system's clock
 */
public record Seen(Card card, long version, Instant changedAt) {}

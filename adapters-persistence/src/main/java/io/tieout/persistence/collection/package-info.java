/**
 * What collection decides from and what it did, in PostgreSQL.
 *
 * <p>It writes the views of cases and arrangements and reads facts out of what other concepts keep;
 * it decides nothing. Start with {@link io.tieout.persistence.collection.JooqCollectionFacts}.
 */
@NullMarked
package io.tieout.persistence.collection;

import org.jspecify.annotations.NullMarked;

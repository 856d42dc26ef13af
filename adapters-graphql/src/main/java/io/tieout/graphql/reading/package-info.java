/**
 * What one query reads, it reads of one state of the books.
 *
 * <p>Nothing here knows how that is done; it says when an answer begins, which threads work for it,
 * and when it is over. Start with {@link io.tieout.graphql.reading.OneStatePerQuery}.
 */
@NullMarked
package io.tieout.graphql.reading;

import org.jspecify.annotations.NullMarked;

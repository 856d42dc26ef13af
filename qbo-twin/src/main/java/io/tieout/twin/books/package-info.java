/**
 * The books of one company: rows, their indexes, and a change that happens as a whole or not at
 * all.
 *
 * <p>Knows what a name and a document number are, but not one rule of bookkeeping: rules live in
 * the packages named for entities. Start at {@link io.tieout.twin.books.Books} and {@link
 * io.tieout.twin.books.Change}.
 */
@NullMarked
package io.tieout.twin.books;

import org.jspecify.annotations.NullMarked;

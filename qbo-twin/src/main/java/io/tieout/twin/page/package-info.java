/**
 * The page a person looks at: companies, their books, and a form to book a payment by hand.
 *
 * <p>Start at {@link io.tieout.twin.page.BooksPage}.
 */
@NullMarked
package io.tieout.twin.page;

import org.jspecify.annotations.NullMarked;

/**
 * The pages a person looks at: companies, their books with a form to book a payment by hand, and
 * the page on which a customer pays.
 *
 * <p>Start at {@link io.tieout.twin.page.BooksPage}.
 */
@NullMarked
package io.tieout.twin.page;

import org.jspecify.annotations.NullMarked;

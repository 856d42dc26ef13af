/**
 * Somebody who drafts invoices and revises them, for runs that need many commands and no books.
 *
 * <p>It speaks GraphQL like any platform. Start with {@link
 * io.tieout.bootstrap.faults.drafting.Drafter}.
 */
@NullMarked
package io.tieout.bootstrap.faults.drafting;

import org.jspecify.annotations.NullMarked;

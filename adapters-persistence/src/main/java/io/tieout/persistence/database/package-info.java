/**
 * How Tieout reaches PostgreSQL: the three pools, the migrations, jOOQ, transactions.
 *
 * <p>It knows tenants only as the setting that row-level security reads; what the rows mean is the
 * business of the packages beside it. Start with {@link
 * io.tieout.persistence.database.Transactions}.
 */
@NullMarked
package io.tieout.persistence.database;

import org.jspecify.annotations.NullMarked;

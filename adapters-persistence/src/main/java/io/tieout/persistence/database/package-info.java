/**
 * How Tieout reaches PostgreSQL: the three pools, the migrations, jOOQ, and what a connection can
 * do beside JDBC.
 *
 * <p>It knows tenants only as the setting that row-level security reads; what the rows mean is the
 * business of the packages beside it. Start with {@link io.tieout.persistence.database.Databases},
 * then with {@link io.tieout.persistence.database.TransactionSetting} for how a setting travels.
 */
@NullMarked
package io.tieout.persistence.database;

import org.jspecify.annotations.NullMarked;

/**
 * Which accounts a collection policy is tried out on, in PostgreSQL.
 *
 * <p>Start with {@link io.tieout.persistence.simulation.JooqDebtors}.
 */
@NullMarked
package io.tieout.persistence.simulation;

import org.jspecify.annotations.NullMarked;

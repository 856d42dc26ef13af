/**
 * How accounts and their customers agree, and the conflicts that wait for a person.
 *
 * <p>Start with {@link io.tieout.graphql.account.upkeep.ConflictController}.
 */
@NullMarked
package io.tieout.graphql.account.upkeep;

import org.jspecify.annotations.NullMarked;

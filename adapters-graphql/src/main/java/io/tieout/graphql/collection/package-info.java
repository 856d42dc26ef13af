/**
 * Collecting what is overdue, in the schema: {@code collection-policy.graphqls}, {@code
 * collection.graphqls}, {@code collection-arrangement.graphqls}.
 *
 * <p>It reads what clients send into values of {@code domain.collection}, each flaw named at its
 * field, and decides nothing. Start with {@link io.tieout.graphql.collection.RulebookController};
 * whoever takes a policy as an input takes {@link io.tieout.graphql.collection.PolicyInput}.
 */
@NullMarked
package io.tieout.graphql.collection;

import org.jspecify.annotations.NullMarked;

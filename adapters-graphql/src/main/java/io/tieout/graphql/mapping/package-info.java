/**
 * What our words mean in the accounting system, over GraphQL.
 *
 * <p>It decides nothing. Start with {@link io.tieout.graphql.mapping.MappingController}.
 */
@NullMarked
package io.tieout.graphql.mapping;

import org.jspecify.annotations.NullMarked;

/**
 * Late fees over GraphQL: {@code late-fee.graphqls}.
 *
 * <p>Start with {@link io.tieout.graphql.feeinvoice.LateFeeController}.
 */
@NullMarked
package io.tieout.graphql.feeinvoice;

import org.jspecify.annotations.NullMarked;

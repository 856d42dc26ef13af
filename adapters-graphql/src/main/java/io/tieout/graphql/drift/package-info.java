/**
 * Documents that drifted, in the schema: {@code drift.graphqls}.
 *
 * <p>Start with {@link io.tieout.graphql.drift.DriftController}.
 */
@NullMarked
package io.tieout.graphql.drift;

import org.jspecify.annotations.NullMarked;

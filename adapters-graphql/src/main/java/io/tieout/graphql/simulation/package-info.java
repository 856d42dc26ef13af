/**
 * Trying out collection policies over GraphQL: {@code simulation.graphqls}.
 *
 * <p>Start with {@link io.tieout.graphql.simulation.SimulationController}.
 */
@NullMarked
package io.tieout.graphql.simulation;

import org.jspecify.annotations.NullMarked;

/**
 * The bridge to Axon: sources any decider through Axon's repositories, sends commands through its
 * command bus, runs projections in the command's transaction and automations after the commit.
 *
 * <p>It knows no aggregate, no SQL and no JSON: deciders come as {@link
 * io.tieout.application.aggregate.AggregateKind}, the database as {@link
 * io.tieout.application.axon.EventStorage}. Adding an aggregate changes nothing here.
 *
 * <p>Start with {@link io.tieout.application.axon.EventSourcing}; a command's way is {@code
 * AxonCommands}, {@code AxonAggregates}, {@code Sourced}.
 */
@NullMarked
package io.tieout.application.axon;

import org.jspecify.annotations.NullMarked;

/**
 * What Tieout can be ordered to do: one package a concept, named as in the domain, each with its
 * commands, their handlers, the automations that follow its events, and the ports that adapters
 * fill.
 *
 * <p>It must not know SQL, HTTP, GraphQL or the accounting system's own words. A change walks from
 * {@link io.tieout.application.command.Commands} to the handler of the command, through {@link
 * io.tieout.application.aggregate.Aggregates} to a decider of the domain, and ends as events; views
 * and outbox rows follow in the same transaction ({@link io.tieout.application.event.Projection}),
 * reactions after it ({@link io.tieout.application.event.Automation}). Start with {@link
 * io.tieout.application.Catalog} and one concept you know.
 */
@NullMarked
package io.tieout.application;

import org.jspecify.annotations.NullMarked;

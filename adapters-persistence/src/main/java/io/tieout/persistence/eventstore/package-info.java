/**
 * The event store on PostgreSQL: Axon's JDBC engine and token store, the catalog of stored names,
 * the JSON of stored events and snapshots, and the parked events of the automations.
 *
 * <p>It knows the shape of every event and state, and no rule about them. What is written here is
 * kept for ever: a name in {@link io.tieout.persistence.eventstore.StoredNames} never changes its
 * meaning. Start with {@link io.tieout.persistence.eventstore.PostgresEventStorage}.
 */
@NullMarked
package io.tieout.persistence.eventstore;

import org.jspecify.annotations.NullMarked;

package io.tieout.application.axon;

import io.tieout.domain.people.TenantId;

/**
 * The state of an aggregate after some of its events, kept so that loading need not begin at the
 * first. It can be lost or become unreadable without harm.
 *
 * @param kind the stored name of the {@link io.tieout.application.aggregate.AggregateKind}
 * @param state one of the states of that kind
 */
public record Snapshot(String kind, TenantId tenant, Object state) {}

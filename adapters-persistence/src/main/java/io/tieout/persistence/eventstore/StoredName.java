package io.tieout.persistence.eventstore;

import io.tieout.domain.decision.DomainEvent;

/**
 * The name under which a class of events stands in the store.
 *
 * @param revision of the JSON's shape; an older one is brought up to date when it is read
 */
public record StoredName(String name, String revision, Class<? extends DomainEvent> event) {}

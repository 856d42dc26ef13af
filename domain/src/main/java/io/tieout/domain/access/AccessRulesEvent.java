package io.tieout.domain.access;

import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.people.ActorId;

/** Everything that can have happened to a tenant's rules of access. */
public sealed interface AccessRulesEvent extends DomainEvent {

    AccessRulesId id();

    /** These count from now on. */
    record AccessRulesSet(AccessRulesId id, AccessRules rules, ActorId by)
            implements AccessRulesEvent {}
}

package io.tieout.domain.policy;

import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.people.ActorId;

/** Everything that can have happened to a tenant's approval policy. */
public sealed interface PolicyEvent extends DomainEvent {

    PolicyId policy();

    /**
     * From now on these rules count.
     *
     * @param version counts the versions, from 1
     * @param fromVersion the version that its author looked at and that it replaces
     * @param author who proposed it
     * @param allowedBy who let it count
     */
    record PolicyChanged(
            PolicyId policy,
            int version,
            int fromVersion,
            ApprovalRules rules,
            ActorId author,
            ActorId allowedBy,
            String reason)
            implements PolicyEvent {}
}

package io.tieout.domain.collection.rulebook;

import io.tieout.domain.collection.policy.CollectionPolicy;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.latefee.FeeCap;
import io.tieout.domain.people.ActorId;

/** Everything that can have happened to the collection policies of a tenant. */
public sealed interface RulebookEvent extends DomainEvent {

    RulebookId rulebook();

    /**
     * A version of a policy counts from its day.
     *
     * @param allowedBy the author where the policy does nothing that needs two people
     */
    record CollectionPolicySaved(
            RulebookId rulebook,
            CollectionPolicy policy,
            ActorId author,
            ActorId allowedBy,
            String reason)
            implements RulebookEvent {}

    /**
     * The law allows so much; it replaces what was said of the same day.
     *
     * @param source the law, and where it was read
     */
    record FeeCapSaved(RulebookId rulebook, FeeCap cap, ActorId by, String source)
            implements RulebookEvent {}

    /** Rules are on trial, in place of those of the same class. */
    record ShadowPolicySaved(RulebookId rulebook, Shadow shadow) implements RulebookEvent {}

    /** Rules are on trial no longer. */
    record ShadowPolicyDropped(RulebookId rulebook, int number, ActorId by, String reason)
            implements RulebookEvent {}
}

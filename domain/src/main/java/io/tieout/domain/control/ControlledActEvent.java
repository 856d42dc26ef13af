package io.tieout.domain.control;

import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.people.ActorId;

/** Everything that can have happened to a request for an act. */
public sealed interface ControlledActEvent extends DomainEvent {

    ControlledActId id();

    /** Somebody asked for it. {@code seen} is what there was to see at that moment. */
    record ActRequested(ControlledActId id, Act act, ActorId by, String reason, Fingerprint seen)
            implements ControlledActEvent {}

    /** Somebody else allowed it, and it was done in the same transaction. */
    record ActAllowed(ControlledActId id, ActorId by) implements ControlledActEvent {}

    /** Somebody else refused it. */
    record ActRefused(ControlledActId id, ActorId by, String reason)
            implements ControlledActEvent {}

    /** Whoever asked wants it no more. */
    record ActWithdrawn(ControlledActId id, ActorId by, String reason)
            implements ControlledActEvent {}

    /** Nobody decided in time. */
    record ActLapsed(ControlledActId id, String reason) implements ControlledActEvent {}
}

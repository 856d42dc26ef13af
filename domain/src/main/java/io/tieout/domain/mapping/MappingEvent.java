package io.tieout.domain.mapping;

import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.people.ActorId;

/** Everything that can have happened to the mapping of a word. */
public sealed interface MappingEvent extends DomainEvent {

    MappingId mapping();

    /** Somebody says what the word means; it does not count yet. */
    record MappingProposed(MappingId mapping, MappedWord word, Target target, ActorId by)
            implements MappingEvent {}

    /** Somebody else agreed: from now on the word means this record and nothing else. */
    record MappingConfirmed(MappingId mapping, MappedWord word, Target target, ActorId by)
            implements MappingEvent {}

    /** Two people ordered a new record for the word; it is not there yet. */
    record RecordOrdered(MappingId mapping, MappedWord word, NewRecord record, ActorId by)
            implements MappingEvent {}

    /** The ordered record is there: from now on the word means it. */
    record RecordCreated(MappingId mapping, MappedWord word, Target target)
            implements MappingEvent {}

    /** The order came to nothing; the word means what it meant before. */
    record RecordNotCreated(MappingId mapping, MappedWord word, String reason)
            implements MappingEvent {}

    /** The proposal is off the table; the word means what it meant before. */
    record MappingDeclined(MappingId mapping, ActorId by, String reason) implements MappingEvent {}
}

package io.tieout.application.axon;

import io.tieout.application.aggregate.AggregateKind;
import io.tieout.application.command.Command;
import io.tieout.domain.decision.DomainEvent;
import java.util.List;
import java.util.UUID;

/** A decider of two states. */
enum Door {
    SHUT,
    OPEN;

    static final AggregateKind<Door, Moved> KIND =
            new AggregateKind<>("door", Door.class, Moved.class, SHUT, (_, moved) -> moved.to());

    /** Not a door: the same ids, another history. */
    static final AggregateKind<Door, Painted> WALL =
            new AggregateKind<>("wall", Door.class, Painted.class, SHUT, (state, _) -> state);

    record Moved(Door to) implements DomainEvent {}

    record Painted() implements DomainEvent {}

    /** Moves a door, without a rule against it. */
    record Move(UUID door, Door to) implements Command {}

    /** Paints whatever stands under this id as if it were a wall. */
    record Paint(UUID wall) implements Command {}

    List<Moved> move(Door to) {
        return this == to ? List.of() : List.of(new Moved(to));
    }
}

package io.tieout.persistence.eventstore;

import io.tieout.application.aggregate.AggregateKind;
import io.tieout.application.command.Command;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.decision.Rejected;
import io.tieout.domain.decision.Rejection;
import io.tieout.domain.people.Personal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** The smallest decider that can say no: it counts until it is closed, and remembers names. */
record Tally(int sum, boolean closed, List<Personal> names) {

    static final AggregateKind<Tally, Event> KIND =
            new AggregateKind<>(
                    "tally",
                    Tally.class,
                    Event.class,
                    new Tally(0, false, List.of()),
                    Tally::after);

    static final EventCatalog CATALOG =
            EventCatalog.of(
                    List.of(
                            new StoredName("tally.counted", Counted.class, List.of()),
                            new StoredName("tally.named", Named.class, List.of()),
                            new StoredName("tally.closed", Closed.class, List.of())));

    sealed interface Event extends DomainEvent {}

    record Counted(int by) implements Event {}

    record Named(Personal name) implements Event {}

    record Closed() implements Event {}

    record TallyIsClosed(int sum) implements Rejection {
        @Override
        public String message() {
            return "the tally is closed at " + sum;
        }
    }

    static final class TallyRejected extends Rejected {
        private static final long serialVersionUID = 1L;

        TallyRejected(Rejection rejection) {
            super(rejection);
        }
    }

    /** Counts, at most up to a limit: what a repeated or stale order meets. */
    record Count(UUID tally, int by, ExpectedVersion expected) implements Command {
        Count(UUID tally, int by) {
            this(tally, by, new ExpectedVersion.Any());
        }
    }

    record CountUpTo(UUID tally, int sum) implements Command {}

    record Name(UUID tally, Personal name) implements Command {}

    record Close(UUID tally) implements Command {}

    /** Makes a tally that nobody else should know of yet. */
    record Begin(UUID tally, Function<Tally, List<Event>> decision) implements Command {}

    /** Shows the present state without deciding anything. */
    record Look(UUID tally, Consumer<Tally> at) implements Command {}

    /** Counts, and shows the state that the decision was made on. */
    record Peek(UUID tally, Consumer<Tally> at) implements Command {}

    List<Event> count(int by) {
        if (closed) {
            throw new TallyRejected(new TallyIsClosed(sum));
        }
        return List.of(new Counted(by));
    }

    List<Event> countUpTo(int wanted) {
        return sum == wanted ? List.of() : List.of(new Counted(wanted - sum));
    }

    List<Event> close() {
        return closed ? List.of() : List.of(new Closed());
    }

    Tally after(Event event) {
        return switch (event) {
            case Counted(int by) -> new Tally(sum + by, closed, names);
            case Closed() -> new Tally(sum, true, names);
            case Named(Personal name) -> {
                List<Personal> more = new ArrayList<>(names);
                more.add(name);
                yield new Tally(sum, closed, more);
            }
        };
    }
}

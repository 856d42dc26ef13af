package io.tieout.domain.observed;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.observed.ObservedEvent.DocumentObserved;
import io.tieout.domain.observed.ObservedEvent.ObservationChanged;
import io.tieout.domain.observed.ObservedEvent.ObservationEnded;
import java.time.Instant;
import java.util.List;

/**
 * A document that others entered: unseen, watched, or over. It is only ever looked at, so its one
 * decision is what a picture changes.
 */
public sealed interface ObservedDocument {

    /** before the first event */
    static ObservedDocument unborn() {
        return new Unseen();
    }

    /** what a picture changes; nothing when it shows nothing new or is older than the last */
    List<ObservedEvent> seen(ObservedId id, ObservedSeen seen);

    /** the state after an event */
    ObservedDocument after(ObservedEvent event);

    /** Nobody has seen it yet. */
    record Unseen() implements ObservedDocument {

        @Override
        public List<ObservedEvent> seen(ObservedId id, ObservedSeen seen) {
            return seen instanceof ObservedSeen.Standing standing
                    ? List.of(observed(id, standing))
                    : List.of();
        }

        @Override
        public ObservedDocument after(ObservedEvent event) {
            return begin(event);
        }
    }

    /** It stands there and counts. */
    record Watched(DocumentLink document, ObservedPicture picture, Instant changedAt)
            implements ObservedDocument {

        /**
         * A picture of the very moment already seen counts: it was fetched later, and that clock
         * ticks in seconds. What is over is over whatever moment it names.
         */
        @Override
        public List<ObservedEvent> seen(ObservedId id, ObservedSeen seen) {
            return switch (seen) {
                case ObservedSeen.Over(var ending, var at) ->
                        List.of(new ObservationEnded(id, picture, ending, at));
                case ObservedSeen.Standing standing
                        when standing.changedAt().isBefore(changedAt)
                                || standing.picture().equals(picture) ->
                        List.of();
                case ObservedSeen.Standing(_, var now, var settledOn, var at) ->
                        List.of(new ObservationChanged(id, picture, now, settledOn, at));
            };
        }

        @Override
        public ObservedDocument after(ObservedEvent event) {
            return switch (event) {
                case ObservationChanged(_, _, var now, _, var at) -> new Watched(document, now, at);
                case ObservationEnded(_, _, var ending, var at) -> new Over(ending, at);
                case DocumentObserved _ -> throw new IllegalStateException("it is watched already");
            };
        }
    }

    /** It counts no more. */
    record Over(Ending ending, Instant changedAt) implements ObservedDocument {

        @Override
        public List<ObservedEvent> seen(ObservedId id, ObservedSeen seen) {
            return seen instanceof ObservedSeen.Standing standing && !ending.isFinal()
                    ? List.of(observed(id, standing))
                    : List.of();
        }

        @Override
        public ObservedDocument after(ObservedEvent event) {
            return begin(event);
        }
    }

    private static DocumentObserved observed(ObservedId id, ObservedSeen.Standing seen) {
        return new DocumentObserved(id, seen.document(), seen.picture(), seen.changedAt());
    }

    private static Watched begin(ObservedEvent event) {
        if (event instanceof DocumentObserved(_, var document, var picture, var at)) {
            return new Watched(document, picture, at);
        }
        throw new IllegalStateException(
                event.getClass().getSimpleName() + " cannot follow while it is not watched");
    }
}

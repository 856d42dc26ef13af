package io.tieout.domain.drift;

import io.tieout.domain.drift.DriftEvent.DriftFound;
import io.tieout.domain.drift.DriftRejection.DriftNotFound;
import io.tieout.domain.drift.DriftRejection.DriftNotOpen;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.people.ActorId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether one document of ours says what our books say, and what people decided when it did not: in
 * step, diverged, ours on its way, or settled.
 *
 * <p>A method that returns events decides; {@link #after} evolves. A picture that shows nothing new
 * returns no events, and an older picture never wins over a newer one.
 */
public sealed interface Drift permits Drift.InStep, Diverged, OursUnderway, Resolved {

    /** before the first event */
    static Drift unborn() {
        return new InStep();
    }

    /** the state in the words of people */
    String status();

    /**
     * what a picture of the document changes
     *
     * @param departure how it departs from our books; empty when it does not
     * @param changedAt when the accounting system last changed the document
     */
    List<DriftEvent> seen(Sighting sighting, Optional<Departure> departure, Instant changedAt);

    /**
     * the departure that waits for a decision
     *
     * @throws DriftRejected there is none
     */
    default Diverged diverged(DriftId drift) {
        throw new DriftRejected(new DriftNotOpen("accept theirs", status()));
    }

    /** lets what stands in the accounting system count; the same actor again changes nothing */
    default List<DriftEvent> acceptTheirs(DriftId drift, ActorId by, String reason) {
        throw new DriftRejected(new DriftNotOpen("accept theirs", status()));
    }

    /**
     * orders that ours stands there again; the same actor again changes nothing
     *
     * @param seen hash of the document that the actor looked at
     */
    default List<DriftEvent> pushOursAgain(
            DriftId drift, ActorId by, String reason, PlanHash seen, Ours ours) {
        throw new DriftRejected(new DriftNotOpen("push ours again", status()));
    }

    /** records that ours stands there again */
    default List<DriftEvent> restored(DriftId drift) {
        throw new DriftRejected(new DriftNotOpen("restore ours", status()));
    }

    /** records that the accounting system would not take ours; told twice, it is one refusal */
    default List<DriftEvent> refused(DriftId drift, String reason) {
        return List.of();
    }

    /** the state after an event */
    Drift after(DriftEvent event);

    /** The document has never departed from our books. */
    record InStep() implements Drift {

        @Override
        public String status() {
            return "in step";
        }

        @Override
        public List<DriftEvent> seen(
                Sighting sighting, Optional<Departure> departure, Instant changedAt) {
            return departure.map(sighting::found).map(List::of).orElse(List.of());
        }

        @Override
        public Diverged diverged(DriftId drift) {
            throw new DriftRejected(new DriftNotFound(drift));
        }

        @Override
        public List<DriftEvent> acceptTheirs(DriftId drift, ActorId by, String reason) {
            throw new DriftRejected(new DriftNotFound(drift));
        }

        @Override
        public List<DriftEvent> pushOursAgain(
                DriftId drift, ActorId by, String reason, PlanHash seen, Ours ours) {
            throw new DriftRejected(new DriftNotFound(drift));
        }

        @Override
        public Drift after(DriftEvent event) {
            if (event instanceof DriftFound found) {
                return Diverged.found(found);
            }
            throw new IllegalStateException(
                    event.getClass().getSimpleName() + " cannot be a drift's first event");
        }
    }
}

package io.tieout.domain.drift;

import io.tieout.domain.drift.DriftEvent.DriftFound;
import io.tieout.domain.people.ActorId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The document says again what our books say: somebody put it back, theirs was accepted, or ours
 * was restored. It may drift anew.
 *
 * @param past the departure that was settled
 * @param by who decided; empty when nobody had to
 */
public record Resolved(Sighting sighting, Departure past, Ending ending, String by)
        implements Drift {

    /** How a drift came to its end. */
    public enum Ending {
        /** Somebody put it back where it was changed. */
        PUT_BACK,
        /** What stands in the accounting system counts in our books too. */
        ACCEPTED,
        /** Ours stands there again. */
        RESTORED
    }

    @Override
    public String status() {
        return switch (ending) {
            case PUT_BACK -> "in step again";
            case ACCEPTED -> "accepted";
            case RESTORED -> "restored";
        };
    }

    /** a picture of the settled past that comes late is no new drift */
    @Override
    public List<DriftEvent> seen(Sighting seen, Optional<Departure> departure, Instant changedAt) {
        return departure.filter(now -> !isPast(seen, now)).map(seen::found).stream().toList();
    }

    private boolean isPast(Sighting seen, Departure now) {
        return seen.equals(sighting)
                && (now.changedAt().isBefore(past.changedAt())
                        || (now.changedAt().equals(past.changedAt()) && now.saysTheSameAs(past)));
    }

    @Override
    public List<DriftEvent> acceptTheirs(DriftId drift, ActorId again, String reason) {
        return ending == Ending.ACCEPTED && again.value().equals(by)
                ? List.of()
                : Drift.super.acceptTheirs(drift, again, reason);
    }

    /** ours stands there already */
    @Override
    public List<DriftEvent> restored(DriftId drift) {
        return List.of();
    }

    @Override
    public Drift after(DriftEvent event) {
        if (event instanceof DriftFound found) {
            return Diverged.found(found);
        }
        throw new IllegalStateException(
                event.getClass().getSimpleName() + " cannot follow once " + status());
    }
}

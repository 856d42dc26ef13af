package io.tieout.domain.drift;

import io.tieout.domain.drift.DriftEvent.OursRefused;
import io.tieout.domain.drift.DriftEvent.OursRestored;
import io.tieout.domain.drift.Resolved.Ending;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.people.ActorId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Ours was ordered to stand in the accounting system again, which has not answered yet. What is
 * seen meanwhile waits for that answer: it may be the old picture or our own write.
 */
public record OursUnderway(Diverged was, ActorId by) implements Drift {

    @Override
    public String status() {
        return "being restored";
    }

    @Override
    public List<DriftEvent> seen(
            Sighting sighting, Optional<Departure> departure, Instant changedAt) {
        return List.of();
    }

    @Override
    public List<DriftEvent> pushOursAgain(
            DriftId drift, ActorId again, String reason, PlanHash seen, Ours ours) {
        return again.equals(by)
                ? List.of()
                : Drift.super.pushOursAgain(drift, again, reason, seen, ours);
    }

    @Override
    public List<DriftEvent> restored(DriftId drift) {
        return List.of(new OursRestored(drift, was.sighting().holder()));
    }

    @Override
    public List<DriftEvent> refused(DriftId drift, String reason) {
        return List.of(new OursRefused(drift, was.sighting().holder(), reason));
    }

    @Override
    public Drift after(DriftEvent event) {
        return switch (event) {
            case OursRestored _ ->
                    new Resolved(was.sighting(), was.departure(), Ending.RESTORED, by.value());
            case OursRefused _ -> was;
            case DriftEvent.DriftFound _,
                    DriftEvent.DriftChanged _,
                    DriftEvent.DriftVanished _,
                    DriftEvent.TheirsAccepted _,
                    DriftEvent.OursOrdered _,
                    DriftEvent.EntryOrdered _ ->
                    throw new IllegalStateException(
                            event.getClass().getSimpleName() + " cannot follow while underway");
        };
    }
}

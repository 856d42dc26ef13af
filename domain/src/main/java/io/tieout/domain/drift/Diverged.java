package io.tieout.domain.drift;

import io.tieout.domain.drift.Departure.Kind;
import io.tieout.domain.drift.DriftEvent.DriftChanged;
import io.tieout.domain.drift.DriftEvent.DriftFound;
import io.tieout.domain.drift.DriftEvent.DriftVanished;
import io.tieout.domain.drift.DriftEvent.EntryOrdered;
import io.tieout.domain.drift.DriftEvent.OursOrdered;
import io.tieout.domain.drift.DriftEvent.TheirsAccepted;
import io.tieout.domain.drift.DriftRejection.CustomerMerged;
import io.tieout.domain.drift.DriftRejection.DriftMovedOn;
import io.tieout.domain.drift.DriftRejection.InvalidReason;
import io.tieout.domain.drift.DriftRejection.VoidStands;
import io.tieout.domain.drift.Resolved.Ending;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.people.ActorId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The document departs from our books, and nobody has decided yet what counts. */
public record Diverged(Sighting sighting, Departure departure) implements Drift {

    /** as an invoice's own reasons, because it may become one */
    private static final int LONGEST_REASON = 1_000;

    static Diverged found(DriftFound event) {
        return new Diverged(new Sighting(event.holder(), event.document()), event.departure());
    }

    @Override
    public String status() {
        return "open";
    }

    /** A delete is final: an id never comes back, so whatever else is shown of it is older. */
    @Override
    public List<DriftEvent> seen(Sighting seen, Optional<Departure> now, Instant changedAt) {
        boolean isGone = now.filter(each -> each.kind() == Kind.DELETED).isPresent();
        boolean isOlder = changedAt.isBefore(departure.changedAt()) && !isGone;
        boolean isOfNoDocumentAnyMore = departure.kind() == Kind.DELETED && isSameAs(seen);
        if (isOlder || isOfNoDocumentAnyMore) {
            return List.of();
        }
        return now.map(this::changed)
                .orElseGet(() ->
                        List.of(new DriftVanished(sighting.drift(), sighting.holder(), changedAt)));
    }

    private boolean isSameAs(Sighting seen) {
        return sighting.document().equals(seen.document());
    }

    private List<DriftEvent> changed(Departure now) {
        return now.saysTheSameAs(departure)
                ? List.of()
                : List.of(new DriftChanged(sighting.drift(), sighting.holder(), now));
    }

    @Override
    public Diverged diverged(DriftId drift) {
        return this;
    }

    @Override
    public List<DriftEvent> acceptTheirs(DriftId drift, ActorId by, String reason) {
        return List.of(new TheirsAccepted(drift, sighting.holder(), by, stated(reason)));
    }

    @Override
    public List<DriftEvent> pushOursAgain(
            DriftId drift, ActorId by, String reason, PlanHash seen, Ours ours) {
        if (departure.kind() == Kind.MERGED_CUSTOMER) {
            throw new DriftRejected(new CustomerMerged(departure.ours().customerId()));
        }
        if (departure.kind() == Kind.VOIDED) {
            throw new DriftRejected(new VoidStands(departure.theirs().number()));
        }
        PlanHash current = ours.plan();
        if (!current.equals(seen)) {
            throw new DriftRejected(new DriftMovedOn(seen, current));
        }
        return List.of(ours.ordered(this, by, stated(reason)));
    }

    static String stated(String reason) {
        String plain = reason.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_REASON) {
            throw new DriftRejected(new InvalidReason(plain.length(), LONGEST_REASON));
        }
        return plain;
    }

    @Override
    public Drift after(DriftEvent event) {
        return switch (event) {
            case DriftChanged changed -> new Diverged(sighting, changed.departure());
            case DriftVanished _ -> new Resolved(sighting, departure, Ending.PUT_BACK, "");
            case TheirsAccepted accepted ->
                    new Resolved(sighting, departure, Ending.ACCEPTED, accepted.by().value());
            case OursOrdered ordered -> new OursUnderway(this, ordered.by());
            case EntryOrdered ordered -> new OursUnderway(this, ordered.by());
            case DriftFound _, DriftEvent.OursRestored _, DriftEvent.OursRefused _ ->
                    throw new IllegalStateException(
                            event.getClass().getSimpleName() + " cannot follow while open");
        };
    }
}

package io.tieout.domain.account.upkeep;

import io.tieout.domain.account.upkeep.Accord.Sight;
import io.tieout.domain.boundary.SharedField;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** One look at a customer: what of it is news, and what becomes of each field by the map. */
final class Sighting {

    private final Accord before;
    private final Card ours;
    private final Seen seen;
    private final Instant oursChangedAt;
    private final Set<SharedField> due = EnumSet.noneOf(SharedField.class);
    private final Set<SharedField> disputed = EnumSet.noneOf(SharedField.class);
    private final Set<SharedField> enforced = EnumSet.noneOf(SharedField.class);
    private final Set<SharedField> taken = EnumSet.noneOf(SharedField.class);

    Sighting(Accord before, Card ours, Seen seen, Instant oursChangedAt) {
        this.before = before;
        this.ours = ours;
        this.seen = seen;
        this.oursChangedAt = oursChangedAt;
        due.addAll(before.due());
        disputed.addAll(before.disputed());
        enforced.addAll(before.enforced());
    }

    Sight sight() {
        boolean isNews = false;
        for (SharedField field : SharedField.values()) {
            if (!seen.card().agreesOn(field, before.theirs())) {
                isNews = true;
                settle(field);
            }
        }
        return isNews
                ? new Sight(
                        before.with(seen.card(), seen.version(), due, disputed, enforced),
                        Set.copyOf(taken))
                : new Sight(before, Set.of());
    }

    /** they changed it */
    private void settle(SharedField field) {
        if (seen.card().agreesOn(field, ours)) {
            due.remove(field);
            disputed.remove(field);
        } else if (before.isSeen() && !ours.isBlank(field)) {
            differ(field);
        } else if (field.settling() == SharedField.Settling.NEWER && before.isSeen()) {
            take(field);
        }
    }

    private void differ(SharedField field) {
        switch (field.settling()) {
            case OURS -> enforce(field);
            case PERSON -> {
                // What we are about to push is a person's word already.
                if (!due.contains(field)) {
                    disputed.add(field);
                }
            }
            case NEWER -> {
                if (!due.contains(field) || seen.changedAt().isAfter(oursChangedAt)) {
                    take(field);
                }
            }
        }
    }

    /** Two systems that each insist would push for ever: the second time a person decides. */
    private void enforce(SharedField field) {
        if (due.contains(field)) {
            return;
        }
        if (enforced.add(field)) {
            due.add(field);
        } else {
            disputed.add(field);
        }
    }

    /** what is blank there may only be hidden from us, so it takes nothing from us */
    private void take(SharedField field) {
        if (!seen.card().isBlank(field)) {
            due.remove(field);
            taken.add(field);
        }
    }
}

package io.tieout.domain.account.upkeep;

import io.tieout.domain.boundary.SharedField;
import io.tieout.domain.people.SubjectId;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a linked account and its customer agree. What theirs was when we looked last tells apart what
 * they changed from what we changed, so that an echo of our own write is recognised: it changes
 * nothing that we did not know.
 *
 * @param theirs the customer as it stood when we looked last; blank before anybody looked
 * @param version of that look; {@link #NO_VERSION} when it came without one
 * @param due what we have to push
 * @param disputed what a person has to decide
 * @param enforced what was pushed again since either side meant to change it
 * @param isOrdered whether a push is ordered and not answered yet
 */
public record Accord(
        Card theirs,
        long version,
        Set<SharedField> due,
        Set<SharedField> disputed,
        Set<SharedField> enforced,
        boolean isOrdered) {

    /** versions there begin with 0 */
    public static final long NO_VERSION = -1;

    public Accord {
        due = inOrder(due);
        disputed = inOrder(disputed);
        enforced = inOrder(enforced);
    }

    /** nobody looked yet */
    public static Accord unseen(SubjectId subject) {
        return known(Card.blank(subject));
    }

    /** What stands when a person links is agreed: the person saw it. */
    public static Accord known(Card theirs) {
        return new Accord(theirs, NO_VERSION, Set.of(), Set.of(), Set.of(), false);
    }

    /** what stands when we created it; what we changed in the meantime is due */
    public static Accord created(Card ours, Card theirs) {
        Accord accord = known(theirs);
        var changed = EnumSet.complementOf(EnumSet.of(SharedField.NAME));
        changed.removeIf(field -> ours.isBlank(field) || ours.agreesOn(field, theirs));
        return accord.with(theirs, NO_VERSION, changed, Set.of(), Set.of());
    }

    /** somebody changed ours: it is a person's word, so it ends a dispute */
    public Accord changed(Card before, Card ours) {
        var meant = all();
        meant.removeIf(field -> ours.agreesOn(field, before));
        var wanted = EnumSet.copyOf(meant);
        wanted.removeIf(field -> ours.isBlank(field) || (isSeen() && ours.agreesOn(field, theirs)));
        return with(
                theirs,
                version,
                union(without(due, meant), wanted),
                without(disputed, meant),
                without(enforced, meant));
    }

    /**
     * What came of a look.
     *
     * @param taken what is theirs to say now
     */
    public record Sight(Accord accord, Set<SharedField> taken) {}

    /**
     * holds what stands there now against ours; a picture that is not newer says nothing
     *
     * @param oursChangedAt when our side was changed last
     */
    public Sight see(Card ours, Seen seen, Instant oursChangedAt) {
        if (seen.version() <= version) {
            return new Sight(this, Set.of());
        }
        return new Sighting(this, ours, seen, oursChangedAt).sight();
    }

    /** our push took effect; what was changed on either side since then stays due */
    public Accord written(Card ours, Card sent, Set<SharedField> fields, Seen seen) {
        boolean isLatest = seen.version() >= version;
        Card latest = isLatest ? seen.card() : theirs;
        var settled = EnumSet.noneOf(SharedField.class);
        settled.addAll(fields);
        settled.removeIf(field -> !isLatest && !latest.agreesOn(field, sent));
        var open = EnumSet.noneOf(SharedField.class);
        open.addAll(due);
        open.removeIf(field -> settled.contains(field) && sent.agreesOn(field, ours));
        long at = Math.max(seen.version(), version);
        return with(latest, at, open, without(disputed, settled), enforced).answered();
    }

    /** a person took our version of what is disputed */
    public Accord takingOurs(Card ours) {
        var wanted = EnumSet.noneOf(SharedField.class);
        wanted.addAll(disputed);
        wanted.removeIf(ours::isBlank);
        return with(theirs, version, union(due, wanted), Set.of(), without(enforced, disputed));
    }

    /** a person took their version of what is disputed */
    public Accord takingTheirs() {
        return with(theirs, version, due, Set.of(), without(enforced, disputed));
    }

    public Accord ordered() {
        return new Accord(theirs, version, due, disputed, enforced, true);
    }

    /** the push was answered, one way or the other */
    public Accord answered() {
        return new Accord(theirs, version, due, disputed, enforced, false);
    }

    /** whether something has to be pushed and nothing is on its way */
    public boolean wantsPush() {
        return !due.isEmpty() && !isOrdered;
    }

    /** what was not due before */
    public Set<SharedField> dueSince(Accord before) {
        return without(due, before.due);
    }

    /** every customer has a name */
    boolean isSeen() {
        return !theirs.isBlank(SharedField.NAME);
    }

    /** what is due no more needs no answer either */
    Accord with(
            Card card,
            long at,
            Set<SharedField> toPush,
            Set<SharedField> toDecide,
            Set<SharedField> pushedAgain) {
        return new Accord(card, at, toPush, toDecide, pushedAgain, isOrdered && !toPush.isEmpty());
    }

    static Set<SharedField> union(Set<SharedField> some, Set<SharedField> more) {
        return inOrder(Stream.concat(some.stream(), more.stream()).toList());
    }

    static Set<SharedField> without(Set<SharedField> some, Set<SharedField> less) {
        return inOrder(some.stream().filter(field -> !less.contains(field)).toList());
    }

    private static EnumSet<SharedField> all() {
        return EnumSet.allOf(SharedField.class);
    }

    /** always in the same order, so that the same accord is stored as the same bytes */
    private static Set<SharedField> inOrder(Iterable<SharedField> fields) {
        var sorted = EnumSet.noneOf(SharedField.class);
        fields.forEach(sorted::add);
        return Collections.unmodifiableSet(sorted);
    }
}

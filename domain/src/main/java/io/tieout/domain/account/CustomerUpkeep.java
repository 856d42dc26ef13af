package io.tieout.domain.account;

import io.tieout.domain.account.AccountEvent.CustomerAccordChanged;
import io.tieout.domain.account.AccountEvent.CustomerConflictResolved;
import io.tieout.domain.account.AccountEvent.CustomerUpdateOrdered;
import io.tieout.domain.account.AccountEvent.CustomerUpdateRefused;
import io.tieout.domain.account.upkeep.Accord;
import io.tieout.domain.account.upkeep.Card;
import io.tieout.domain.account.upkeep.Seen;
import io.tieout.domain.account.upkeep.Side;
import io.tieout.domain.boundary.SharedField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What a linked account decides to keep its customer in step. At most one push is ordered at a
 * time; it carries whatever is due when it leaves, so later changes ride along.
 *
 * @param change changes the profile by its own rules
 */
record CustomerUpkeep(LinkedAccount account, Function<Particulars, List<AccountEvent>> change) {

    List<AccountEvent> changed(Particulars wanted) {
        List<AccountEvent> events = new ArrayList<>(change.apply(wanted));
        if (!events.isEmpty()) {
            Card before = ours();
            Card now = Card.of(account.profile().with(wanted));
            comeTo(accord().changed(before, now), now.differences(before), events);
        }
        return events;
    }

    List<AccountEvent> seen(Seen seen, Instant oursChangedAt) {
        if (ours().isErased()) {
            return List.of();
        }
        var sight = accord().see(ours(), seen, oursChangedAt);
        List<AccountEvent> events =
                new ArrayList<>(change.apply(seen.card().over(account.profile(), sight.taken())));
        comeTo(sight.accord(), sight.accord().dueSince(accord()), events);
        return events;
    }

    List<AccountEvent> updated(Card sent, Set<SharedField> fields, Seen seen) {
        List<AccountEvent> events = new ArrayList<>();
        comeTo(accord().written(ours(), sent, fields, seen), fields, events);
        return events;
    }

    List<AccountEvent> refused(String reason) {
        return accord().isOrdered()
                ? List.of(new CustomerUpdateRefused(account.id(), reason, accord().answered()))
                : List.of();
    }

    List<AccountEvent> resolved(Side taken, String reason) {
        Set<SharedField> disputed = accord().disputed();
        if (disputed.isEmpty()) {
            return List.of();
        }
        List<AccountEvent> events = new ArrayList<>();
        Accord next =
                switch (taken) {
                    case OURS -> accord().takingOurs(ours());
                    case THEIRS -> {
                        var theirs = accord().theirs().over(account.profile(), disputed);
                        events.addAll(change.apply(theirs));
                        yield accord().takingTheirs();
                    }
                };
        var why = ProfileRules.checkedReason(reason);
        events.add(new CustomerConflictResolved(account.id(), taken, why, next));
        if (next.wantsPush() && taken == Side.OURS) {
            events.add(ordered(next));
        }
        return events;
    }

    /** the accord that came about, with a push if something fresh is due and none is on its way */
    private void comeTo(Accord next, Set<SharedField> fresh, List<AccountEvent> events) {
        if (next.wantsPush() && next.due().stream().anyMatch(fresh::contains)) {
            events.add(ordered(next));
        } else if (!next.equals(accord())) {
            events.add(new CustomerAccordChanged(account.id(), next));
        }
    }

    private CustomerUpdateOrdered ordered(Accord next) {
        return new CustomerUpdateOrdered(account.id(), account.customer(), next.ordered());
    }

    private Accord accord() {
        return account.accord();
    }

    private Card ours() {
        return Card.of(account.profile());
    }
}

package io.tieout.domain.collection;

import io.tieout.domain.collection.policy.Step;
import io.tieout.domain.collection.policy.Warning;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was really said to a customer, and from when on that allows a harsh step. */
final class Warnings {

    private final Facts facts;
    private final Map<StepRef, Instant> said = new HashMap<>();
    private final Set<StepRef> lost = new HashSet<>();
    private final Set<StepRef> ordered = new HashSet<>();

    Warnings(Facts facts) {
        this.facts = facts;
        for (Notice notice : facts.log().notices()) {
            for (StepRef ref : notice.covers()) {
                if (notice.isSaid()) {
                    said.merge(ref, notice.sentAt(), Warnings::earlier);
                } else if (notice.isOrdered()) {
                    ordered.add(ref);
                } else if (notice.isLost()) {
                    lost.add(ref);
                }
            }
        }
    }

    /** when a step was said first, in a message that went out and did not bounce */
    Optional<Instant> said(StepRef ref) {
        return Optional.ofNullable(said.get(ref));
    }

    /** why it is not ordered again although it was never said, if it was ordered */
    Optional<WhyNot> unsaid(StepRef ref) {
        if (said.containsKey(ref)) {
            return Optional.empty();
        }
        if (ordered.contains(ref)) {
            return Optional.of(new WhyNot.GoingOut());
        }
        return lost.contains(ref) ? Optional.of(new WhyNot.Bounced()) : Optional.empty();
    }

    /** the first day of a harsh step: its own, or the one after the days of its warning */
    Optional<LocalDate> firstDay(Debt debt, Step step, Warning warning) {
        LocalDate own = debt.dueOn().plusDays(step.daysPastDue());
        return said(new StepRef(debt.invoice(), warning.notice()))
                .map(facts.debtor()::dayOf)
                .map(day -> day.plusDays(warning.days()).plusDays(1))
                .map(day -> day.isBefore(own) ? own : day);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}

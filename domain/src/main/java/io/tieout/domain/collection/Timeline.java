package io.tieout.domain.collection;

import io.tieout.domain.collection.policy.CollectionRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was known, and where each invoice stood, at every moment up to now: so that a decision made
 * late is the one that a timely look would have made.
 */
final class Timeline {

    private final Looks looks;
    private final Facts facts;
    private final CollectionRules rules;
    private final Instant now;
    private final Warnings warnings;
    private final Conclusions conclusions;
    private final NavigableSet<Instant> changes;

    Timeline(Looks looks, Log log, CollectionRules rules, Instant now) {
        this.looks = looks;
        this.facts = looks.facts().with(log).asKnownAt(now);
        this.rules = rules;
        this.now = now;
        this.warnings = new Warnings(this.facts);
        this.conclusions = new Conclusions(this.facts, rules);
        this.changes =
                Stream.concat(this.facts.moments(), this.facts.days().map(debtor()::startOf))
                        .filter(moment -> !moment.isAfter(now))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    Facts facts() {
        return facts;
    }

    CollectionRules rules() {
        return rules;
    }

    Warnings warnings() {
        return warnings;
    }

    Conclusions conclusions() {
        return conclusions;
    }

    Debtor debtor() {
        return facts.debtor();
    }

    Instant now() {
        return now;
    }

    LocalDate today() {
        return debtor().dayOf(now);
    }

    /** where every invoice stands now */
    List<Position> positions() {
        return positionsAt(now);
    }

    /** whether nothing is overdue, collected or not */
    boolean isQuiet() {
        return positions().stream()
                .noneMatch(
                        each -> each.open().isPositive() && today().isAfter(each.debt().dueOn()));
    }

    /** why nothing new may happen at a moment that is unkind or unclear, if it may not */
    Optional<WhyNot> obstacle(Instant at) {
        Optional<WhyNot> hold = Pauses.hold(knownAt(at).pauses(), debtor().dayOf(at));
        if (hold.isPresent()) {
            return hold;
        }
        Optional<Outage> outage =
                facts.outages().stream().filter(each -> each.covers(at)).findFirst();
        if (outage.isPresent()) {
            return Optional.of(new WhyNot.PaymentsUnseen(outage.get().fromAt()));
        }
        return rules.hours().isOpen(at, debtor().zone())
                ? Optional.empty()
                : Optional.of(new WhyNot.Closed());
    }

    /**
     * the first moment, from a day on, at which nothing stood against a harsh step on an invoice
     * that has been chased ever since
     */
    Optional<Instant> since(Debt debt, LocalDate firstDay) {
        Instant day = debtor().startOf(firstDay);
        if (day.isAfter(now)) {
            return Optional.empty();
        }
        Instant chased = chasedSince(debt);
        Instant begin = chased.isAfter(day) ? chased : day;
        return Stream.concat(Stream.of(begin), changes.tailSet(begin, false).stream())
                .flatMap(moment -> rules.hours().nextOpen(moment, debtor().zone()).stream())
                .filter(moment -> !moment.isAfter(now) && obstacle(moment).isEmpty())
                .findFirst();
    }

    /** from when on an invoice that is chased now has been chased without a break */
    private Instant chasedSince(Debt debt) {
        Instant since = now;
        for (Instant change : changes.descendingSet()) {
            if (positionsAt(change).stream()
                    .noneMatch(each -> each.debt().equals(debt) && each.isChased())) {
                return since;
            }
            since = change;
        }
        return since;
    }

    private List<Position> positionsAt(Instant at) {
        return looks.positionsAt(at, rules);
    }

    private Facts knownAt(Instant at) {
        return looks.knownAt(at);
    }
}

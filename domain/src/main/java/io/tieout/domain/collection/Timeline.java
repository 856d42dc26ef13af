package io.tieout.domain.collection;

import io.tieout.domain.collection.policy.CollectionRules;
import io.tieout.domain.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        return looks.positionsAt(now, rules);
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
     * A harsh step that could begin, and nothing ended it since.
     *
     * @param overdue what is chased of the invoice now
     */
    record Begun(Instant since, Money overdue) {}

    /** A time in which the customer said nothing by themselves; {@code untilAt} is past it. */
    private record Silence(Instant fromAt, Instant untilAt) {
        boolean isOver(Instant at) {
            return !at.isBefore(untilAt);
        }
    }

    /**
     * the first moment, from a day on, at which nothing stood against a harsh step on an invoice
     * that has been chased ever since; what the customer said by themselves since that moment
     * breaks this only where the house accepted it
     */
    Optional<Begun> begun(Debt debt, LocalDate firstDay) {
        Instant day = debtor().startOf(firstDay);
        return day.isAfter(now)
                ? Optional.empty()
                : silences()
                        .filter(silence -> !silence.isOver(day))
                        .flatMap(silence -> begun(debt, day, silence).stream())
                        .findFirst();
    }

    private Optional<Begun> begun(Debt debt, Instant day, Silence silence) {
        Optional<Position> chased = chasedAt(now, debt, silence);
        if (chased.isEmpty()) {
            return Optional.empty();
        }
        Instant begin = chasedSince(debt, later(day, silence.fromAt()), silence);
        return Stream.concat(Stream.of(begin), changes.tailSet(begin, false).stream())
                .flatMap(moment -> rules.hours().nextOpen(moment, debtor().zone()).stream())
                .filter(moment -> !moment.isAfter(now) && !silence.isOver(moment))
                .filter(moment -> obstacle(moment).isEmpty())
                .findFirst()
                .map(moment -> new Begun(moment, chased.get().chased()));
    }

    /** the earliest first: until the customer first said something, until the next time, and now */
    private Stream<Silence> silences() {
        List<Instant> heard =
                Stream.of(
                                Stream.of(Instant.MIN),
                                facts.said().stream().map(Said::heardAt).sorted().distinct(),
                                Stream.of(Instant.MAX))
                        .flatMap(moments -> moments)
                        .toList();
        return IntStream.range(1, heard.size())
                .mapToObj(i -> new Silence(heard.get(i - 1), heard.get(i)));
    }

    /** from when on, or from a moment on, what is chased now has been chased without a break */
    private Instant chasedSince(Debt debt, Instant earliest, Silence silence) {
        Instant since = now;
        for (Instant change : changes.descendingSet()) {
            if (!since.isAfter(earliest)) {
                return earliest;
            }
            if (chasedAt(change, debt, silence).isEmpty()) {
                return since;
            }
            since = change;
        }
        return later(since, earliest);
    }

    private Optional<Position> chasedAt(Instant at, Debt debt, Silence silence) {
        return looks.positionsAt(at, rules, silence.fromAt()).stream()
                .filter(each -> each.debt().equals(debt) && each.isChased())
                .findFirst();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Facts knownAt(Instant at) {
        return looks.knownAt(at);
    }
}

package io.tieout.domain.drift;

import io.tieout.domain.drift.Departure.Kind;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.ledger.Side;
import io.tieout.domain.money.Money;
import io.tieout.domain.observed.JournalSeen;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds a journal entry that was seen against the one that was sent: its number, its day, its
 * customer, and line by line which side of which account takes how much under which class. The same
 * lines in another order move the same. What its texts say is nobody's account.
 */
public final class EntryWatch {

    private static final String NOTHING = "none";

    private final OurEntry ours;
    private final JournalSeen.Standing now;
    private final List<Deviation> deviations = new ArrayList<>();

    private EntryWatch(OurEntry ours, JournalSeen.Standing now) {
        this.ours = ours;
        this.now = now;
    }

    /**
     * how it departs; empty when it says what our books say
     *
     * @param isCustomerGone whether the customer that was sent stands no longer by itself
     */
    public static Optional<Departure> of(OurEntry ours, JournalSeen seen, boolean isCustomerGone) {
        return switch (seen) {
            case JournalSeen.Deleted(_, var at) ->
                    Optional.of(
                            new Departure(
                                    Kind.DELETED,
                                    List.of(),
                                    ours.figures(),
                                    nothingLeft(ours.figures()),
                                    ours.plan(),
                                    at));
            case JournalSeen.Standing standing ->
                    new EntryWatch(ours, standing).departure(isCustomerGone);
        };
    }

    private Optional<Departure> departure(boolean isCustomerGone) {
        Figures present = figures();
        Optional<String> sent = ours.entry().named();
        compare("number", ours.entry().number(), now.number());
        compare("date", ours.entry().on().toString(), now.enteredOn().toString());
        compare("customer", sent.orElse(NOTHING), named(present.customerId()));
        compareLines(present.lines());
        if (deviations.isEmpty()) {
            return Optional.empty();
        }
        boolean isMoved =
                sent.isPresent()
                        && !present.customerId().isEmpty()
                        && !present.customerId().equals(sent.get());
        Kind moved = isCustomerGone ? Kind.MERGED_CUSTOMER : Kind.MOVED;
        return Optional.of(
                new Departure(
                        isMoved ? moved : Kind.EDITED,
                        deviations,
                        ours.figures(),
                        present,
                        ours.plan(),
                        now.changedAt()));
    }

    private String named(String customer) {
        boolean isAnybody = now.lines().stream().anyMatch(line -> !line.customerId().isEmpty());
        return customer.isEmpty() ? (isAnybody ? "several" : NOTHING) : customer;
    }

    private void compareLines(List<ExportedEntry.Line> present) {
        List<String> sent = words(ours.entry().lines());
        List<String> standing = words(present);
        if (sorted(sent).equals(sorted(standing))) {
            return;
        }
        for (int at = 0; at < Math.max(sent.size(), standing.size()); at++) {
            compare("line " + (at + 1), word(sent, at), word(standing, at));
        }
    }

    private void compare(String field, String sent, String standing) {
        if (!sent.equals(standing)) {
            deviations.add(new Deviation(field, sent, sent, standing));
        }
    }

    private static String word(List<String> words, int at) {
        return at < words.size() ? words.get(at) : NOTHING;
    }

    private static List<String> sorted(List<String> words) {
        List<String> sorted = new ArrayList<>(words);
        Collections.sort(sorted);
        return sorted;
    }

    private static List<String> words(List<ExportedEntry.Line> lines) {
        return lines.stream().map(EntryWatch::word).toList();
    }

    /** a name may be changed there, and moves nothing */
    private static String word(ExportedEntry.Line line) {
        String moved =
                (line.side() == Side.DEBIT ? "debit" : "credit")
                        + " account "
                        + line.account().id()
                        + " with "
                        + line.amount();
        return line.reportedClass().isNone()
                ? moved
                : moved + " under class " + line.reportedClass().id();
    }

    private Figures figures() {
        List<ExportedEntry.Line> lines = now.lines().stream().map(JournalSeen.Line::moved).toList();
        Set<String> customers =
                now.lines().stream()
                        .map(JournalSeen.Line::customerId)
                        .collect(Collectors.toCollection(HashSet::new));
        return new Figures(
                customers.size() == 1 ? customers.iterator().next() : "",
                now.number(),
                now.enteredOn(),
                now.enteredOn(),
                debits(lines),
                now.version(),
                now.booked(),
                lines);
    }

    private Money debits(List<ExportedEntry.Line> lines) {
        Money nothing =
                Money.zero(
                        lines.isEmpty()
                                ? ours.entry().total().currency()
                                : lines.getFirst().amount().currency());
        return lines.stream()
                .filter(line -> line.side() == Side.DEBIT)
                .map(ExportedEntry.Line::amount)
                .reduce(nothing, Money::plus);
    }

    private static Figures nothingLeft(Figures was) {
        return new Figures(
                was.customerId(),
                was.number(),
                was.issuedOn(),
                was.dueOn(),
                Money.zero(was.total().currency()),
                was.documentVersion(),
                was.booked(),
                List.of());
    }
}

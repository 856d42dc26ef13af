package io.tieout.domain.payment;

import io.tieout.domain.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An order to have a payment pay other documents in the accounting system than it does: exactly
 * these instead of exactly those.
 *
 * @param id names the order
 * @param before what it pays; anything else there means that somebody changed it
 * @param after what it shall pay
 */
public record Relinking(UUID id, List<Line> before, List<Line> after) {

    /** So much of a payment pays this document. */
    public record Line(String documentId, Money amount) {}

    public Relinking {
        before = sorted(before);
        after = sorted(after);
    }

    /** what it changes: how much more of each document is paid, negative for less */
    public List<Line> changes() {
        List<Line> all = more(after, before.stream().map(Relinking::negated).toList());
        return sorted(all.stream().filter(line -> !line.amount().isZero()).toList());
    }

    private static Line negated(Line line) {
        return new Line(line.documentId(), line.amount().negated());
    }

    /** the same backwards, as an order of its own */
    Relinking undone(UUID by) {
        List<Line> now = after;
        List<Line> then = before;
        return new Relinking(by, now, then);
    }

    /** whether a payment with these lines pays what the order starts from */
    public boolean startsFrom(List<Line> lines) {
        return before.equals(sorted(more(lines, List.of())));
    }

    /** whether a payment with these lines pays what was ordered */
    public boolean endsWith(List<Line> lines) {
        return after.equals(sorted(more(lines, List.of())));
    }

    /** these lines with so much less for one document */
    static List<Line> less(List<Line> lines, String documentId, Money amount) {
        return lines.stream()
                .map(line ->
                        line.documentId().equals(documentId)
                                ? new Line(documentId, line.amount().minus(amount))
                                : line)
                .filter(line -> !line.amount().isZero())
                .toList();
    }

    /** these lines and those, one for each document */
    static List<Line> more(List<Line> lines, List<Line> added) {
        Map<String, Money> amounts = new LinkedHashMap<>();
        lines.forEach(line -> amounts.merge(line.documentId(), line.amount(), Money::plus));
        added.forEach(line -> amounts.merge(line.documentId(), line.amount(), Money::plus));
        List<Line> together = new ArrayList<>();
        amounts.forEach((id, amount) -> together.add(new Line(id, amount)));
        return together;
    }

    private static List<Line> sorted(List<Line> lines) {
        return lines.stream().sorted(Comparator.comparing(Line::documentId)).toList();
    }
}

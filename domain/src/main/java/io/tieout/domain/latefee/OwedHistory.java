package io.tieout.domain.latefee;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What was owed on an invoice from day to day. */
public record OwedHistory(List<From> changes) {

    /** From this day on, until the next, this was owed. */
    public record From(LocalDate on, FeeBase base) {}

    public OwedHistory {
        changes = changes.stream().sorted(Comparator.comparing(From::on)).toList();
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("a history begins with what was owed first");
        }
    }

    /** what was owed on a day; before the first, what was owed first */
    public FeeBase on(LocalDate day) {
        return changes.reversed().stream()
                .filter(change -> !change.on().isAfter(day))
                .findFirst()
                .orElse(changes.getFirst())
                .base();
    }

    /** whether nothing is open on this day or any later one */
    boolean isOverFrom(LocalDate day) {
        return !on(day).open().isPositive()
                && changes.stream()
                        .filter(change -> change.on().isAfter(day))
                        .noneMatch(change -> change.base().open().isPositive());
    }

    Stream<LocalDate> days() {
        return changes.stream().map(From::on);
    }
}

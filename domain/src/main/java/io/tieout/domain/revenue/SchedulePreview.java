package io.tieout.domain.revenue;

import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** What a change would do to each month, before anything is saved. */
public record SchedulePreview(Schedule before, Schedule after, List<Month> months) {

    /** A month side by side; where nothing differs both are the same. */
    public record Month(YearMonth month, Money before, Money after) {}

    public SchedulePreview {
        months = List.copyOf(months);
    }

    /**
     * every month from the given one to the last that earns in either
     *
     * @throws RevenueRejected the change is out of order
     */
    public static SchedulePreview of(
            Schedule before, Change change, LocalDate firstOpenOn, YearMonth from) {
        Schedule after = Treatment.of(before, change, firstOpenOn);
        YearMonth last =
                Stream.of(before.lastOn(), after.lastOn())
                        .flatMap(day -> day.map(YearMonth::from).stream())
                        .max(YearMonth::compareTo)
                        .orElse(from);
        List<Month> months =
                Stream.iterate(from, month -> !month.isAfter(last), month -> month.plusMonths(1))
                        .map(month ->
                                new Month(month, before.earnedIn(month), after.earnedIn(month)))
                        .toList();
        return new SchedulePreview(before, after, months);
    }
}

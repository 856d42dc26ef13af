package io.tieout.application.agreement;

import io.tieout.domain.agreement.Deal;
import io.tieout.domain.revenue.Change;
import io.tieout.domain.revenue.Schedule;
import io.tieout.domain.revenue.SchedulePreview;
import io.tieout.domain.revenue.SchedulePreview.Month;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a change would do to an agreement's months, before and after side by side. */
public final class Previews {

    private Previews() {}

    /**
     * every month that earns in either schedule; writes nothing
     *
     * @throws io.tieout.domain.decision.Rejected the change is out of order
     */
    public static SchedulePreview of(Deal deal, Change change, LocalDate firstOpenOn) {
        Schedule before = deal.schedule();
        Schedule after = deal.treated(change, firstOpenOn);
        return new SchedulePreview(before, after, months(before, after));
    }

    /** the months of one schedule */
    public static List<Month> months(Schedule schedule) {
        return months(schedule, schedule);
    }

    private static List<Month> months(Schedule before, Schedule after) {
        Optional<YearMonth> first =
                Stream.concat(before.firstOn().stream(), after.firstOn().stream())
                        .map(YearMonth::from)
                        .min(YearMonth::compareTo);
        Optional<YearMonth> last =
                Stream.concat(before.lastOn().stream(), after.lastOn().stream())
                        .map(YearMonth::from)
                        .max(YearMonth::compareTo);
        if (first.isEmpty() || last.isEmpty()) {
            return List.of();
        }
        return Stream.iterate(
                        first.get(), month -> !month.isAfter(last.get()), m -> m.plusMonths(1))
                .map(month -> new Month(month, before.earnedIn(month), after.earnedIn(month)))
                .toList();
    }
}

package io.tieout.application.closing;

import static java.util.stream.Collectors.toMap;

import io.tieout.application.closing.ClosingViews.ChecklistItem;
import io.tieout.application.revenue.MonthRuns;
import io.tieout.application.view.Viewer;
import io.tieout.domain.closing.Concern;
import io.tieout.domain.closing.Finding;
import io.tieout.domain.closing.SignOff;
import io.tieout.domain.people.TenantId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is open in a month: what rows tell, and what its month run would still post. */
public final class Checklist {

    private final MonthEnd monthEnd;
    private final MonthRuns revenue;

    public Checklist(MonthEnd monthEnd, MonthRuns revenue) {
        this.monthEnd = monthEnd;
        this.revenue = revenue;
    }

    /** what is open on or before that day, one finding a concern at most, in their order */
    List<Finding> of(TenantId tenant, LocalDate through) {
        return Stream.concat(
                        monthEnd.findings(tenant, through).stream(),
                        Stream.of(revenue.unposted(tenant, through))
                                .filter(count -> count > 0)
                                .map(count -> new Finding(Concern.UNPOSTED_REVENUE, count)))
                .sorted(Comparator.comparing(Finding::concern))
                .toList();
    }

    /** the same with who signed it off; nothing for customers */
    public List<ChecklistItem> shown(Viewer viewer, YearMonth month, List<SignOff> signedOff) {
        if (!viewer.confinedTo().isEmpty()) {
            return List.of();
        }
        Map<Concern, SignOff> words =
                signedOff.stream()
                        .collect(toMap(signed -> signed.finding().concern(), Function.identity()));
        return of(viewer.tenant(), month.atEndOfMonth()).stream()
                .map(found ->
                        new ChecklistItem(found, Optional.ofNullable(words.get(found.concern()))))
                .toList();
    }
}

package io.tieout.application.agreement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import io.tieout.application.agreement.AgreementViews.AgreementView;
import io.tieout.application.agreement.AgreementViews.Status;
import io.tieout.application.agreement.DealInvoices.BilledInvoice;
import io.tieout.application.time.TenantClock;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.agreement.AgreementId;
import io.tieout.domain.agreement.DealComparison;
import io.tieout.domain.agreement.DealComparison.Billed;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Closed deals against what was invoiced of them by the end of a month; deals as they stand now.
 */
public final class DealReconciliation {

    /** deals that are compared at once, the latest; a company that closes more asks by the page */
    private static final int MOST_DEALS = 1_000;

    private final AgreementViews agreements;
    private final DealInvoices invoices;
    private final TenantClock clock;

    public DealReconciliation(AgreementViews agreements, DealInvoices invoices, TenantClock clock) {
        this.agreements = agreements;
        this.invoices = invoices;
        this.clock = clock;
    }

    /** One deal. */
    public record Row(AgreementView agreement, DealComparison comparison) {}

    /**
     * What came of a month.
     *
     * @param isComplete whether these are all; otherwise older ones are left out
     */
    public record Report(YearMonth month, List<Row> deals, boolean isComplete) {
        public Report {
            deals = List.copyOf(deals);
        }
    }

    /** those that were closed by the end of the month, the latest first */
    public Report of(Viewer viewer, YearMonth month) {
        LocalDate lastDay = month.atEndOfMonth();
        List<AgreementView> closed = new ArrayList<>();
        String after = "";
        boolean goesOn = true;
        while (goesOn && closed.size() < MOST_DEALS) {
            Page<AgreementView> page =
                    agreements.list(
                            viewer,
                            Set.of(Status.IN_FORCE, Status.CANCELLED),
                            Optional.empty(),
                            new PageRequest(PageRequest.MAX_FIRST, after));
            page.rows().stream()
                    .map(Page.Row::value)
                    .filter(view -> !madeOn(viewer, view).isAfter(lastDay))
                    .forEach(closed::add);
            goesOn = page.hasMore();
            after = page.rows().isEmpty() ? after : page.rows().getLast().cursor();
        }
        return new Report(month, rows(viewer, closed, lastDay), !goesOn);
    }

    private List<Row> rows(Viewer viewer, List<AgreementView> closed, LocalDate lastDay) {
        Map<AgreementId, List<Billed>> billed =
                invoices
                        .of(
                                viewer,
                                closed.stream().map(AgreementView::id).collect(toSet()),
                                lastDay)
                        .stream()
                        .collect(
                                groupingBy(
                                        BilledInvoice::agreement,
                                        mapping(BilledInvoice::billed, toList())));
        return closed.stream()
                .map(view ->
                        new Row(
                                view,
                                DealComparison.of(
                                        view.deal(),
                                        lastDay,
                                        billed.getOrDefault(view.id(), List.of()))))
                .toList();
    }

    private LocalDate madeOn(Viewer viewer, AgreementView view) {
        return LocalDate.ofInstant(view.madeAt(), clock.zone(viewer.tenant()));
    }
}

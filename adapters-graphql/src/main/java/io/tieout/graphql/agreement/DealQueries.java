package io.tieout.graphql.agreement;

import io.tieout.application.agreement.DealReconciliation;
import io.tieout.application.agreement.DealReconciliation.Report;
import io.tieout.application.agreement.DealReconciliation.Row;
import io.tieout.application.command.Caller;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.view.Viewer;
import io.tieout.domain.agreement.DealComparison.Gap;
import io.tieout.domain.invoice.InvoiceId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Closed deals against what was invoiced of them, month by month. */
@Controller
public final class DealQueries {

    private final DealReconciliation deals;
    private final InvoiceViews invoices;

    public DealQueries(DealReconciliation deals, InvoiceViews invoices) {
        this.deals = deals;
        this.invoices = invoices;
    }

    @QueryMapping
    Report dealReconciliation(@Argument LocalDate month, @ContextValue Caller caller) {
        return deals.of(Viewer.of(caller), YearMonth.from(month));
    }

    @SchemaMapping(typeName = "DealReconciliation", field = "deals")
    List<Row> deals(Report report, @Argument @Nullable Boolean onlyDiscrepancies) {
        return report.deals().stream()
                .filter(row ->
                        !Boolean.TRUE.equals(onlyDiscrepancies) || !row.comparison().isExplained())
                .toList();
    }

    @BatchMapping(typeName = "DealGap", field = "invoices")
    Map<Gap, List<InvoiceView>> invoices(List<Gap> gaps, @ContextValue Caller caller) {
        Set<InvoiceId> wanted =
                gaps.stream().flatMap(gap -> gap.invoices().stream()).collect(Collectors.toSet());
        Map<InvoiceId, InvoiceView> found =
                invoices.findAll(Viewer.of(caller), wanted).stream()
                        .collect(Collectors.toMap(InvoiceView::id, Function.identity()));
        return gaps.stream()
                .distinct()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                gap ->
                                        gap.invoices().stream()
                                                .map(found::get)
                                                .filter(Objects::nonNull)
                                                .toList()));
    }
}

package io.tieout.graphql.invoice;

import io.tieout.application.command.Caller;
import io.tieout.application.invoice.AgingReports;
import io.tieout.application.invoice.AgingReports.CurrencyAging;
import io.tieout.application.view.Viewer;
import io.tieout.graphql.schema.GlobalId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** {@code agingReport} and {@code accountAsOf}. */
@Controller
public final class AgingQueries {

    /** What was owed on a day. */
    record AgingReport(LocalDate asOf, List<CurrencyAging> currencies) {}

    private final AgingReports reports;

    public AgingQueries(AgingReports reports) {
        this.reports = reports;
    }

    @QueryMapping
    AgingReport agingReport(
            @Argument LocalDate asOf,
            @Argument @Nullable Instant knownAt,
            @ContextValue Caller caller) {
        return new AgingReport(
                asOf, reports.asOf(Viewer.of(caller), asOf, Optional.ofNullable(knownAt)));
    }

    @QueryMapping
    List<CurrencyAging> accountAsOf(
            @Argument String id,
            @Argument LocalDate asOf,
            @Argument @Nullable Instant knownAt,
            @ContextValue Caller caller) {
        return GlobalId.account(id)
                .flatMap(account -> Viewer.of(caller).only(account))
                .map(viewer -> reports.asOf(viewer, asOf, Optional.ofNullable(knownAt)))
                .orElse(List.of());
    }
}

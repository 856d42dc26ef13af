package io.tieout.application.agreement;

import io.tieout.application.accounting.Connections;
import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.connection.CompanyProfiles;
import io.tieout.application.control.ActPerformer;
import io.tieout.application.mapping.Mappings;
import io.tieout.application.revenue.MonthRuns;
import io.tieout.application.revenue.RecognisesRevenue;
import io.tieout.application.time.TenantClock;
import java.util.List;
import java.util.stream.Stream;

/** All that is to be wired of agreements. */
public final class Agreements {

    private Agreements() {}

    /** one handler for each command about agreements */
    public static List<CommandHandler<?>> handlers(
            Aggregates aggregates,
            AgreementViews agreements,
            Connections connections,
            CompanyProfiles companies,
            Mappings mappings,
            TenantClock clock) {
        LastClosedDay closing = new LastClosedDay(connections, companies);
        ScheduledProducts products = new ScheduledProducts(connections, mappings);
        return Stream.<List<CommandHandler<?>>>of(
                        new AgreementHandlers(aggregates, agreements, products).all(),
                        new WorkHandlers(aggregates, closing).all(),
                        List.of(new BillingHandler(aggregates, closing, clock)))
                .<CommandHandler<?>>flatMap(List::stream)
                .toList();
    }

    /** one performer for each act about agreements that needs two people */
    public static List<ActPerformer<?>> performers(
            Aggregates aggregates, LastClosedDay closing, MonthRuns runs, TenantClock clock) {
        return List.of(
                new AmendsAgreements(aggregates, closing),
                new RecognisesRevenue(aggregates, runs, clock));
    }
}

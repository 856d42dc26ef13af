package io.tieout.graphql.invoice;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.invoice.AgingReports.AccountAging;
import io.tieout.application.invoice.AgingReports.Buckets;
import io.tieout.application.invoice.AgingReports.CurrencyAging;
import io.tieout.graphql.invoice.AgingQueries.AgingReport;
import io.tieout.graphql.schema.Fields;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of {@code AgingReport} and {@code AccountStanding} come from. */
public final class AgingWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of("AgingReport", AgingReport.class)
                .field("asOf", AgingReport::asOf)
                .field("currencies", AgingReport::currencies)
                .into(wiring);
        Fields.of("CurrencyAging", CurrencyAging.class)
                .field("currency", aging -> aging.currency().code())
                .field("accounts", CurrencyAging::accounts)
                .field("total", CurrencyAging::total)
                .into(wiring);
        Fields.of("AccountStanding", CurrencyAging.class)
                .field("currency", aging -> aging.currency().code())
                .field("buckets", CurrencyAging::total)
                .into(wiring);
        Fields.of("AccountAging", AccountAging.class)
                .field("buckets", AccountAging::buckets)
                .into(wiring);
        Fields.of("AgingBuckets", Buckets.class)
                .field("current", Buckets::current)
                .field("days1To30", Buckets::days1To30)
                .field("days31To60", Buckets::days31To60)
                .field("days61To90", Buckets::days61To90)
                .field("over90", Buckets::over90)
                .field("unapplied", Buckets::unapplied)
                .field("total", Buckets::total)
                .into(wiring);
    }
}

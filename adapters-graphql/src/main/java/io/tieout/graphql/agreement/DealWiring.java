package io.tieout.graphql.agreement;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.agreement.DealReconciliation.Report;
import io.tieout.application.agreement.DealReconciliation.Row;
import io.tieout.domain.agreement.DealComparison.Gap;
import io.tieout.graphql.schema.Fields;

/** Where the fields of a reconciliation of deals come from. */
final class DealWiring {

    private DealWiring() {}

    static void configure(RuntimeWiring.Builder wiring) {
        Fields.of("DealReconciliation", Report.class)
                .field("month", report -> report.month().atDay(1))
                .field("currencies", DealSums::of)
                .field("isComplete", Report::isComplete)
                .into(wiring);
        Fields.of("DealSums", DealSums.class)
                .field("currency", sums -> sums.agreed().currency().code())
                .field("agreed", DealSums::agreed)
                .field("invoiced", DealSums::invoiced)
                .field("difference", DealSums::difference)
                .field("gaps", DealSums::gaps)
                .into(wiring);
        Fields.of("ReconciledDeal", Row.class)
                .field("agreement", Row::agreement)
                .field("agreed", row -> row.comparison().agreed())
                .field("invoiced", row -> row.comparison().invoiced())
                .field("difference", row -> row.comparison().difference())
                .field("inAdvance", row -> row.comparison().inAdvance())
                .field("isExplained", row -> row.comparison().isExplained())
                .field("gaps", row -> row.comparison().gaps())
                .into(wiring);
        Fields.of("DealGap", Gap.class)
                .field("why", Gap::why)
                .field("amount", Gap::amount)
                .field("isDiscrepancy", gap -> gap.why().isDiscrepancy())
                .into(wiring);
    }
}

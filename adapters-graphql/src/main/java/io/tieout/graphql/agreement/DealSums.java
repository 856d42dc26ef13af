package io.tieout.graphql.agreement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.tieout.application.agreement.DealReconciliation.Report;
import io.tieout.domain.agreement.DealComparison;
import io.tieout.domain.agreement.DealComparison.Gap;
import io.tieout.domain.agreement.DealComparison.Why;
import io.tieout.domain.money.Money;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All deals in one currency together; amounts of currencies are never added. */
record DealSums(Money agreed, Money invoiced, List<Gap> gaps) {

    static List<DealSums> of(Report report) {
        Map<String, List<DealComparison>> byCurrency =
                report.deals().stream()
                        .map(row -> row.comparison())
                        .collect(
                                groupingBy(
                                        deal -> deal.agreed().currency().code(),
                                        TreeMap::new,
                                        toList()));
        return byCurrency.values().stream().map(DealSums::sum).toList();
    }

    Money difference() {
        return agreed.minus(invoiced);
    }

    private static DealSums sum(List<DealComparison> deals) {
        Map<Why, List<Gap>> gaps =
                deals.stream()
                        .flatMap(deal -> deal.gaps().stream())
                        .collect(groupingBy(Gap::why, TreeMap::new, toList()));
        return new DealSums(
                deals.stream().map(DealComparison::agreed).reduce(Money::plus).orElseThrow(),
                deals.stream().map(DealComparison::invoiced).reduce(Money::plus).orElseThrow(),
                gaps.values().stream().map(DealSums::together).toList());
    }

    private static Gap together(List<Gap> gaps) {
        return new Gap(
                gaps.getFirst().why(),
                gaps.stream().map(Gap::amount).reduce(Money::plus).orElseThrow(),
                gaps.stream().flatMap(gap -> gap.invoices().stream()).toList());
    }
}

package io.tieout.bootstrap.faults.takeover;

import io.tieout.bootstrap.twin.TwinAdmin;
import java.util.List;
import java.util.Map;

/** Where matches and refunds stand when the node that works them off is killed. */
enum SettlementMoment {
    /** some are done, some under way, some queued */
    AT_WORK(Map.of("payment", 1_500, "purchase", 1_500), false),

    /** the payment of a match, or the link of a refund, was sent and takes effect later */
    IN_A_MATCH(Map.of("payment", 4_000), false),

    /** the expense of a refund was sent and takes effect later */
    IN_AN_EXPENSE(Map.of("purchase", 4_000), false),

    /** expenses stand in the books, and nothing links them yet */
    BETWEEN_EXPENSE_AND_LINK(Map.of("payment", 6_000), true);

    @SuppressWarnings("ImmutableEnumChecker") // Map.of
    private final Map<String, Integer> lateMillis;

    private final boolean waitsForExpenses;

    SettlementMoment(Map<String, Integer> lateMillis, boolean waitsForExpenses) {
        this.lateMillis = lateMillis;
        this.waitsForExpenses = waitsForExpenses;
    }

    static SettlementMoment number(int number) {
        return values()[number % values().length];
    }

    void arrange(TwinAdmin twin) {
        lateMillis.forEach((endpoint, millis) ->
                twin.askForTrouble(
                        Map.of(
                                "kind",
                                "latency",
                                "endpoint",
                                endpoint,
                                "method",
                                "POST",
                                "latencyMillis",
                                millis)));
    }

    /** whether the kill comes only once each company has an expense more than before */
    boolean isHere(List<SettledCompany> companies) {
        return !waitsForExpenses
                || companies.stream().allMatch(SettledCompany::hasAnExpenseOfThisRound);
    }
}

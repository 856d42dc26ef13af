package io.tieout.bootstrap.faults.flood;

import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.flood.CallSheet.Call;
import io.tieout.bootstrap.faults.flood.Flood.Passage;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the twin's journal says of rounds with many companies. The journal tells when a call came
 * in, not when it was answered; but no clock moves while a call is under way, so all calls under
 * way at once came in at one instant, and more than ten at once would be more than ten in a second.
 */
final class TwentyCompaniesJudgement {

    private static final double LEAST_PERCENT = 95;

    private final FaultReport.Draft draft = new FaultReport.Draft();

    void add(String round, Map<Company, Passage> passages) {
        passages.forEach((company, passage) -> judge(company + ", " + round, passage));
        int operations = passages.values().stream().mapToInt(Passage::operations).sum();
        int calls = passages.values().stream().mapToInt(it -> it.calls().size()).sum();
        draft.figure(round + ", operations", operations + " with " + calls + " calls");
        draft.figure(round + ", took at most", longest(passages).toSeconds() + " s");
        draft.figure(round + ", least of the possible rate", percent(slowest(passages)));
    }

    private void judge(String who, Passage passage) {
        if (passage.percentOfPossible() < LEAST_PERCENT) {
            draft.broken(
                    "%s: only %s of the possible rate, %s instead of %s"
                            .formatted(
                                    who,
                                    percent(passage.percentOfPossible()),
                                    passage.took(),
                                    passage.shortest()));
        }
        for (Limits limit : Limits.values()) {
            limit.exceededBy(passage.calls()).ifPresent(how -> draft.broken(who + ": " + how));
        }
        draft.expect(
                who + ", calls refused with 429",
                0L,
                passage.calls().stream().filter(Call::isThrottled).count());
        draft.expect(
                who + ", invoices pushed",
                (long) passage.operations(),
                passage.calls().stream()
                        .filter(Call::isPush)
                        .map(Call::requestId)
                        .distinct()
                        .count());
    }

    /** a company's work takes as long beside a flood as without one */
    FaultReport compared(Map<Company, Passage> without, Map<Company, Passage> beside) {
        without.forEach((company, alone) -> {
            Duration crowded =
                    Optional.ofNullable(beside.get(company)).map(Passage::took).orElseThrow();
            draft.expect(
                    company + ", how long its work takes beside a flood", alone.took(), crowded);
        });
        return draft.report();
    }

    private static Duration longest(Map<Company, Passage> passages) {
        return passages.values().stream()
                .map(Passage::took)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private static double slowest(Map<Company, Passage> passages) {
        return passages.values().stream().mapToDouble(Passage::percentOfPossible).min().orElse(0);
    }

    private static String percent(double percent) {
        return String.format(Locale.ROOT, "%.1f %%", percent);
    }
}

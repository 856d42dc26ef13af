package io.tieout.bootstrap.faults.flood;

import static java.util.stream.Collectors.groupingBy;

import io.tieout.bootstrap.faults.flood.CallSheet.Call;
import io.tieout.bootstrap.progress.Progress;
import io.tieout.bootstrap.work.Parallel;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** One round: every company gets some invoices to push at the same instant, and pushes them. */
final class Flood {

    /** four hours at ten a second: what is unfinished then never ends */
    private static final int MOST_STEPS = 20_000;

    private static final Duration BETWEEN_ROUNDS = Duration.ofMinutes(2);

    private final Parts house;
    private final Map<Company, Integer> invoices;
    private final String series;

    /**
     * @param invoices how many each company gets
     * @param series what their numbers begin with
     */
    Flood(Parts house, Map<Company, Integer> invoices, String series) {
        this.house = house;
        this.invoices = Map.copyOf(invoices);
        this.series = series;
    }

    /** How one company fared. */
    record Passage(int operations, List<Call> calls) {

        Passage {
            calls = List.copyOf(calls);
        }

        /** from its first call to its last, in its own time */
        Duration took() {
            return Duration.between(calls.getFirst().at(), calls.getLast().at());
        }

        Duration shortest() {
            return Limits.shortestFor(calls.size());
        }

        /** of the rate that the limits allow; the whole when there was nothing to wait for */
        double percentOfPossible() {
            return took().isZero() ? 100 : 100.0 * shortest().toMillis() / took().toMillis();
        }
    }

    /** returns when everything has landed: each company's calls, oldest first */
    Map<Company, Passage> run(Progress progress) {
        CommonTime time = new CommonTime(house.clock(), List.copyOf(invoices.keySet()));
        time.agree();
        CallSheet sheet = CallSheet.begun(house.twin(), realms());
        // The signatures in one go: the clock stands meanwhile, and must not for long (ADR 0039).
        each((billing, number) -> billing.prepare(number));
        each((billing, number) -> {
            billing.sign(number);
            progress.done(1);
        });
        time.awaitRest();
        for (int step = 0; step < MOST_STEPS && isUnfinished(); step++) {
            time.step();
        }
        sheet.read();
        Parallel.each(invoices.keySet(), company -> company.pass(BETWEEN_ROUNDS));
        return passages(sheet);
    }

    private void each(BiConsumer<Billing, String> work) {
        Parallel.each(
                invoices.entrySet(),
                of -> {
                    Billing billing = new Billing(of.getKey(), house, series);
                    billing.numbers(of.getValue()).forEach(number -> work.accept(billing, number));
                });
    }

    private Set<String> realms() {
        return invoices.keySet().stream().map(Company::realm).collect(Collectors.toSet());
    }

    private boolean isUnfinished() {
        return invoices.keySet().stream().anyMatch(Company::isUnfinished);
    }

    private Map<Company, Passage> passages(CallSheet sheet) {
        Map<String, List<Call>> calls = sheet.calls().stream().collect(groupingBy(Call::realm));
        Map<Company, Passage> passages = new HashMap<>();
        invoices.forEach((company, operations) ->
                passages.put(
                        company,
                        new Passage(operations, calls.getOrDefault(company.realm(), List.of()))));
        return passages;
    }
}

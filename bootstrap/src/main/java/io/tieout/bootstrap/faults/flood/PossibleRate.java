package io.tieout.bootstrap.faults.flood;

import static java.util.stream.Collectors.toMap;

import io.tieout.bootstrap.faults.flood.CallSheet.Call;
import io.tieout.bootstrap.faults.flood.Flood.Passage;
import io.tieout.bootstrap.progress.Progress;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** How fast documents land beside how fast the accounting system's limits let them. */
public final class PossibleRate {

    private static final double MILLIS_A_SECOND = Duration.ofSeconds(1).toMillis();

    private final Parts house;
    private final List<Company> companies;
    private int rounds;

    /**
     * What came of a round, each company in its own time, in documents a second of the slowest.
     *
     * @param possible if every window of every limit was full
     */
    public record Rate(double possible, double reached) {}

    /** with new companies in a house that is there */
    public PossibleRate(Parts house, int companies) {
        this.house = house;
        this.companies = Company.opened(house, "Possible rate", companies);
    }

    /**
     * lets each company land so many documents at once
     *
     * @throws IllegalStateException a limit was exceeded, or something did not land once
     */
    public Rate round(int documents) {
        rounds++;
        Collection<Passage> passages =
                new Flood(
                                house,
                                companies.stream().collect(toMap(it -> it, _ -> documents)),
                                "R" + rounds)
                        .run(Progress.SILENT)
                        .values();
        passages.forEach(PossibleRate::mustBeWithinLimits);
        return passages.stream()
                .map(PossibleRate::rate)
                .min((one, other) -> Double.compare(one.reached(), other.reached()))
                .orElseThrow();
    }

    private static Rate rate(Passage passage) {
        return new Rate(
                aSecond(passage.operations(), passage.shortest()),
                aSecond(passage.operations(), passage.took()));
    }

    private static double aSecond(int documents, Duration time) {
        return documents * MILLIS_A_SECOND / Math.max(1, time.toMillis());
    }

    private static void mustBeWithinLimits(Passage passage) {
        Arrays.stream(Limits.values())
                .flatMap(limit -> limit.exceededBy(passage.calls()).stream())
                .findFirst()
                .ifPresent(how -> {
                    throw new IllegalStateException(how);
                });
        long refused = passage.calls().stream().filter(Call::isThrottled).count();
        long landed =
                passage.calls().stream()
                        .filter(Call::isPush)
                        .map(Call::requestId)
                        .distinct()
                        .count();
        if (refused > 0 || landed != passage.operations()) {
            throw new IllegalStateException(
                    "%d calls were refused with 429, and %d of %d documents were pushed"
                            .formatted(refused, landed, passage.operations()));
        }
    }
}

package io.tieout.application.why;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import io.tieout.application.why.Explanation.Step;
import io.tieout.domain.people.TenantId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What led to the events of some streams, back to the order or the notice that began it. */
final class Chain {

    /** as many as a person still reads; older ones are counted as cut */
    static final int MOST = 200;

    /** from a step of collection over the invoice and the payment to the notice that told of it */
    private static final int HOPS = 3;

    /** What was read: the events themselves, and those that they answered. */
    record Links(List<Traced> own, List<Traced> causes) {

        boolean isCut() {
            return own.size() == MOST;
        }

        /** for the house: all of it */
        List<Step> steps() {
            return Stream.concat(
                            own.stream().map(each -> new Placed(each, false)),
                            causes.stream().map(each -> new Placed(each, true)))
                    .sorted(Comparator.comparingLong(each -> each.traced().place()))
                    .map(Placed::step)
                    .toList();
        }

        /** for the customer: nothing of others, no names, and no reasons that the house noted */
        List<Step> stepsForEverybody() {
            return own.stream()
                    .map(each -> new Placed(each, false).step())
                    .filter(step -> step.told().audience() == Told.Audience.EVERYBODY)
                    .map(step ->
                            new Step(
                                    step.at(),
                                    step.name(),
                                    step.stream(),
                                    Told.everybody(step.told().sentence()),
                                    "",
                                    "",
                                    false))
                    .toList();
        }
    }

    private record Placed(Traced traced, boolean isCause) {
        Step step() {
            return new Step(
                    traced.recorded().recordedAt(),
                    traced.name(),
                    Optional.of(traced.recorded().aggregate()),
                    Words.of(traced.recorded().event()),
                    traced.recorded().by().value(),
                    traced.command(),
                    isCause);
        }
    }

    private final Histories histories;

    Chain(Histories histories) {
        this.histories = histories;
    }

    /** always the same number of statements, however long the streams are */
    Links of(TenantId tenant, Set<UUID> streams) {
        List<Traced> own = histories.of(tenant, streams, MOST);
        List<Traced> causes = new ArrayList<>();
        Set<String> known = ids(own);
        List<Traced> latest = own;
        for (int hop = 0; hop < HOPS; hop++) {
            Set<String> asked =
                    latest.stream()
                            .map(Traced::causation)
                            .filter(id -> !known.contains(id))
                            .collect(toSet());
            latest = histories.named(tenant, asked);
            known.addAll(ids(latest));
            causes.addAll(latest);
        }
        return new Links(own, causes);
    }

    private static Set<String> ids(List<Traced> events) {
        return events.stream()
                .map(each -> each.recorded().eventId().toString())
                .collect(toCollection(HashSet::new));
    }
}

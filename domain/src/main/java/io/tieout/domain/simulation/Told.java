package io.tieout.domain.simulation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.tieout.domain.collection.Facts;
import io.tieout.domain.collection.FeeCharge;
import io.tieout.domain.collection.Notice;
import io.tieout.domain.collection.StepRef;
import io.tieout.domain.collection.Taken;
import io.tieout.domain.collection.policy.Action;
import io.tieout.domain.collection.policy.CollectionPolicies;
import io.tieout.domain.collection.policy.CollectionPolicy;
import io.tieout.domain.collection.policy.Step;
import io.tieout.domain.money.Money;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A log read back: what was done between two moments, the first excluded. */
final class Told {

    /** what one look does at once */
    private record Group(Instant at, Deed deed) {}

    private static final Comparator<Group> BY_TIME =
            Comparator.comparing(Group::at).thenComparing(Group::deed);

    private final CollectionPolicies policies;
    private final Facts facts;
    private final Instant from;
    private final Instant until;
    private final Money none;

    Told(CollectionPolicies policies, Facts facts, Instant from, Instant until) {
        this.policies = policies;
        this.facts = facts;
        this.from = from;
        this.until = until;
        this.none = Money.zero(facts.debtor().currency());
    }

    /** in the order of time */
    List<Happening> happenings() {
        return Stream.of(messages(), steps(), fees())
                .flatMap(each -> each)
                .sorted(Comparator.comparing(Happening::at).thenComparing(Happening::deed))
                .toList();
    }

    private Stream<Happening> messages() {
        return facts.log().notices().stream()
                .filter(notice -> isWithin(notice.sentAt()))
                .filter(Told::wentOut)
                .map(notice -> Happening.of(notice.sentAt(), Deed.REMIND, notice.covers(), none));
    }

    private static boolean wentOut(Notice notice) {
        return switch (notice.fate()) {
            case Notice.Fate.Standing(), Notice.Fate.Bounced _ -> true;
            case Notice.Fate.Ordered(), Notice.Fate.NotSent _, Notice.Fate.Withdrawn _ -> false;
        };
    }

    /** an owner is told once of everything; the others happen one by one */
    private Stream<Happening> steps() {
        return facts.log().taken().stream()
                .filter(taken -> isWithin(taken.at()))
                .collect(
                        groupingBy(
                                taken -> new Group(taken.at(), deed(taken.ref())),
                                () -> new TreeMap<>(BY_TIME),
                                mapping(Taken::ref, toList())))
                .entrySet()
                .stream()
                .flatMap(each -> steps(each.getKey(), each.getValue()));
    }

    private Stream<Happening> steps(Group group, List<StepRef> covers) {
        return group.deed() == Deed.ALERT_OWNER
                ? Stream.of(Happening.of(group.at(), group.deed(), covers, none))
                : covers.stream()
                        .map(ref -> Happening.of(group.at(), group.deed(), List.of(ref), none));
    }

    private Stream<Happening> fees() {
        return facts.log().charges().stream()
                .filter(charge -> isWithin(charge.at()))
                .map((FeeCharge charge) ->
                        Happening.fee(charge.at(), charge.invoice(), charge.amount()));
    }

    /** every version is kept, so the newest with a step of that name says what it does */
    private Deed deed(StepRef ref) {
        return policies.versions().stream()
                .sorted(Comparator.comparingInt(CollectionPolicy::version).reversed())
                .flatMap(policy -> policy.rules().steps().stream())
                .filter(step -> step.name().equals(ref.step()))
                .flatMap(Told::deeds)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("no version of any policy has the step " + ref));
    }

    private static Stream<Deed> deeds(Step step) {
        return switch (step.action()) {
            case Action.AlertOwner() -> Stream.of(Deed.ALERT_OWNER);
            case Action.Restrict _ -> Stream.of(Deed.RESTRICT);
            case Action.Block _ -> Stream.of(Deed.BLOCK);
            case Action.Conclude(var ending, _) -> Stream.of(Happening.deed(ending));
            case Action.Remind _, Action.ChargeFee _ -> Stream.of();
        };
    }

    private boolean isWithin(Instant at) {
        return at.isAfter(from) && !at.isAfter(until);
    }
}

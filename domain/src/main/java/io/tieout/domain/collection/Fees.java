package io.tieout.domain.collection;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import io.tieout.domain.collection.policy.Action.ChargeFee;
import io.tieout.domain.collection.policy.CollectionPolicies;
import io.tieout.domain.collection.policy.CollectionPolicy;
import io.tieout.domain.collection.policy.Step;
import io.tieout.domain.latefee.LateFee;
import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fees that all facts known today call for, against those that were charged: what is missing is
 * charged, what turned out unfounded is taken back, and nothing is ever raised.
 */
final class Fees {

    private final Timeline timeline;
    private final CollectionPolicies policies;
    private final Warnings warnings;
    private final Conclusions conclusions;
    private final FeeReckoning reckoning;
    private final List<Due> due = new ArrayList<>();
    private final List<Verdict> verdicts = new ArrayList<>();

    Fees(Timeline timeline, Looks looks) {
        this.timeline = timeline;
        this.policies = looks.policies();
        this.warnings = timeline.warnings();
        this.conclusions = timeline.conclusions();
        this.reckoning = looks.reckoningAt(timeline.now());
        timeline.facts().owed().debts().forEach(this::decide);
    }

    List<Due> due() {
        return due;
    }

    List<Verdict> verdicts() {
        return verdicts;
    }

    /** later terms never count for what was due before them */
    private void decide(Debt debt) {
        Optional<CollectionPolicy> policy =
                policies.inForce(timeline.debtor().accountClass(), debt.dueOn());
        Optional<Step> step =
                policy.stream()
                        .flatMap(each -> each.rules().steps().stream())
                        .filter(each -> each.action() instanceof ChargeFee)
                        .findFirst();
        if (policy.isPresent() && step.isPresent() && !debt.isFee()) {
            decide(debt, policy.get(), step.get());
        } else {
            takeBack(debt, Map.of());
        }
    }

    private void decide(Debt debt, CollectionPolicy policy, Step step) {
        StepRef ref = new StepRef(debt.invoice(), step.name());
        var action = (ChargeFee) step.action();
        Optional<LocalDate> firstDay = warnings.firstDay(debt, step, action.warning());
        List<LateFee> called =
                firstDay.map(day -> reckoning.of(debt, policy.rules(), day, lastDay(debt)))
                        .orElse(List.of());
        Map<Integer, LateFee> byPeriod = new HashMap<>();
        called.forEach(fee -> byPeriod.put(fee.period(), fee));
        takeBack(debt, byPeriod);
        List<LateFee> missing =
                called.stream()
                        .filter(fee -> fee.amount().isPositive())
                        .filter(fee -> charges(debt, fee.period()).isEmpty())
                        .toList();
        Optional<WhyNot> obstacle = timeline.obstacle(timeline.now());
        if (missing.isEmpty()) {
            verdicts.add(rests(debt, ref, called, firstDay, action, step));
        } else if (obstacle.isPresent()) {
            verdicts.add(Verdict.rests(ref, obstacle.get()));
        } else {
            verdicts.add(Verdict.fires(ref));
            missing.forEach(fee -> due.add(new Due.Fee(ref, policy.version(), fee)));
        }
    }

    /** the end that was proposed ends the fees too */
    private LocalDate lastDay(Debt debt) {
        return conclusions
                .at(debt.invoice())
                .map(timeline.debtor()::dayOf)
                .orElse(timeline.today());
    }

    private void takeBack(Debt debt, Map<Integer, LateFee> called) {
        Money none = Money.zero(timeline.debtor().currency());
        timeline.facts().log().charges().stream()
                .filter(charge -> charge.invoice().equals(debt.invoice()))
                .collect(
                        groupingBy(
                                FeeCharge::period, reducing(none, FeeCharge::amount, Money::plus)))
                .forEach((period, charged) -> {
                    Money right =
                            Optional.ofNullable(called.get(period))
                                    .map(LateFee::amount)
                                    .orElse(none);
                    if (charged.exceeds(right)) {
                        due.add(new Due.FeeBack(debt.invoice(), period, charged.minus(right)));
                    }
                });
    }

    private Verdict rests(
            Debt debt,
            StepRef ref,
            List<LateFee> called,
            Optional<LocalDate> firstDay,
            ChargeFee action,
            Step step) {
        LocalDate own = debt.dueOn().plusDays(step.daysPastDue());
        if (firstDay.isEmpty() && !own.isAfter(timeline.today())) {
            return Verdict.rests(ref, new WhyNot.NotWarned(action.warning().notice()));
        }
        LocalDate day = firstDay.orElse(own);
        if (day.isAfter(timeline.today())) {
            return Verdict.rests(ref, new WhyNot.NotYet(day));
        }
        if (called.isEmpty()) {
            return Verdict.rests(ref, new WhyNot.NoTerms());
        }
        LateFee last = called.getLast();
        return charges(debt, last.period()).stream()
                .map(FeeCharge::at)
                .findFirst()
                .map(at -> Verdict.fired(ref, at))
                .orElse(Verdict.rests(ref, new WhyNot.NoFee(last.outcome())));
    }

    private List<FeeCharge> charges(Debt debt, int period) {
        return timeline.facts().log().charges().stream()
                .filter(charge -> charge.invoice().equals(debt.invoice()))
                .filter(charge -> charge.period() == period)
                .toList();
    }
}

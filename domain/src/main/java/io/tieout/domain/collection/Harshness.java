package io.tieout.domain.collection;

import io.tieout.domain.collection.Consequence.Level;
import io.tieout.domain.collection.Timeline.Begun;
import io.tieout.domain.collection.policy.Action.AlertOwner;
import io.tieout.domain.collection.policy.Action.Block;
import io.tieout.domain.collection.policy.Action.ChargeFee;
import io.tieout.domain.collection.policy.Action.Conclude;
import io.tieout.domain.collection.policy.Action.Harsh;
import io.tieout.domain.collection.policy.Action.Remind;
import io.tieout.domain.collection.policy.Action.Restrict;
import io.tieout.domain.collection.policy.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Restrictions, blocks and the proposed end. A consequence is in force from the first moment at
 * which nothing stood against it, for as long as its invoice is chased; a hold or an outage that
 * comes later ends it as little as it lets a new one begin, and so does what the customer says by
 * themselves until the house accepts it.
 */
final class Harshness {

    private final Timeline timeline;
    private final Warnings warnings;
    private final Conclusions conclusions;
    private final List<Due> due = new ArrayList<>();
    private final List<Verdict> verdicts = new ArrayList<>();
    private final List<Consequence> consequences = new ArrayList<>();

    Harshness(Timeline timeline) {
        this.timeline = timeline;
        this.warnings = timeline.warnings();
        this.conclusions = timeline.conclusions();
        for (Position position : timeline.positions()) {
            for (Step step : timeline.rules().steps()) {
                decide(position, step);
            }
        }
    }

    List<Due> due() {
        return due;
    }

    List<Verdict> verdicts() {
        return verdicts;
    }

    List<Consequence> consequences() {
        return consequences;
    }

    private void decide(Position position, Step step) {
        switch (step.action()) {
            case Restrict restrict -> access(position, step, restrict, Level.RESTRICTED);
            case Block block -> access(position, step, block, Level.BLOCKED);
            case Conclude conclude -> conclude(position, step, conclude);
            case Remind _, AlertOwner _, ChargeFee _ -> {
                // decided elsewhere
            }
        }
    }

    private void access(Position position, Step step, Harsh action, Level level) {
        StepRef ref = new StepRef(position.debt().invoice(), step.name());
        Optional<Begun> begun = begun(position, step, action);
        Optional<Instant> taken = conclusions.taken(ref);
        if (begun.isEmpty()) {
            verdicts.add(Verdict.rests(ref, against(position, step, action)));
            return;
        }
        Consequence consequence =
                new Consequence(ref, level, begun.get().since(), begun.get().overdue());
        consequences.add(consequence);
        if (taken.isPresent()) {
            verdicts.add(Verdict.fired(ref, taken.get()));
        } else {
            verdicts.add(Verdict.fires(ref));
            due.add(new Due.AccessStep(consequence));
        }
    }

    private void conclude(Position position, Step step, Conclude action) {
        StepRef ref = new StepRef(position.debt().invoice(), step.name());
        Optional<Instant> taken = conclusions.taken(ref);
        Optional<WhyNot> obstacle = timeline.obstacle(timeline.now());
        if (taken.isPresent()) {
            verdicts.add(Verdict.fired(ref, taken.get()));
        } else if (!position.isChased() || begun(position, step, action).isEmpty()) {
            verdicts.add(Verdict.rests(ref, against(position, step, action)));
        } else if (obstacle.isPresent()) {
            verdicts.add(Verdict.rests(ref, obstacle.get()));
        } else {
            verdicts.add(Verdict.fires(ref));
            due.add(new Due.Conclusion(ref, action.ending()));
        }
    }

    private Optional<Begun> begun(Position position, Step step, Harsh action) {
        return warnings.firstDay(position.debt(), step, action.warning())
                .flatMap(day -> timeline.begun(position.debt(), day));
    }

    private WhyNot against(Position position, Step step, Harsh action) {
        LocalDate own = position.debt().dueOn().plusDays(step.daysPastDue());
        if (position.standing() instanceof Standing.LeftAlone(var why)) {
            return why;
        }
        Optional<LocalDate> firstDay = warnings.firstDay(position.debt(), step, action.warning());
        if (firstDay.isEmpty() && !own.isAfter(timeline.today())) {
            return new WhyNot.NotWarned(action.warning().notice());
        }
        LocalDate day = firstDay.orElse(own);
        return day.isAfter(timeline.today())
                ? new WhyNot.NotYet(day)
                : timeline.obstacle(timeline.now()).orElse(new WhyNot.Closed());
    }
}

package io.tieout.domain.collection.policy;

import io.tieout.domain.collection.policy.Action.AlertOwner;
import io.tieout.domain.collection.policy.Action.Block;
import io.tieout.domain.collection.policy.Action.ChargeFee;
import io.tieout.domain.collection.policy.Action.Conclude;
import io.tieout.domain.collection.policy.Action.Harsh;
import io.tieout.domain.collection.policy.Action.Remind;
import io.tieout.domain.collection.policy.Action.Restrict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether each step can be reached on its day, and nothing harsh comes before a warning. */
final class StepCheck {

    /** as many as a person still reads before letting them count */
    private static final int MOST_STEPS = 40;

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private final CollectionRules rules;
    private final List<Flaw> flaws = new ArrayList<>();

    StepCheck(CollectionRules rules) {
        this.rules = rules;
    }

    List<Flaw> flaws() {
        if (rules.steps().isEmpty() || rules.steps().size() > MOST_STEPS) {
            flaws.add(
                    new Flaw(
                            "steps",
                            "a policy has 1 to "
                                    + MOST_STEPS
                                    + " steps, got "
                                    + rules.steps().size()));
        }
        names();
        rules.steps().forEach(this::reachable);
        crowded();
        return flaws;
    }

    private void names() {
        Set<String> seen = new HashSet<>();
        for (Step step : rules.steps()) {
            if (!NAME.matcher(step.name()).matches()) {
                flaw(step, "is no name; use 1 to 40 lower-case letters, digits and hyphens");
            }
            if (!seen.add(step.name())) {
                flaw(step, "stands twice; a name tells a step from the others");
            }
        }
    }

    private void reachable(Step step) {
        if (step.daysPastDue() <= rules.graceDays()) {
            flaw(
                    step,
                    "on day "
                            + step.daysPastDue()
                            + " lies within the grace of "
                            + rules.graceDays()
                            + " days; move it behind");
        }
        if (step.daysPastDue() > PolicyCheck.MOST_DAYS) {
            flaw(step, "comes after more than " + PolicyCheck.MOST_DAYS + " days; move it before");
        }
        rules.steps().stream()
                .filter(other -> hides(other, step))
                .findFirst()
                .ifPresent(other ->
                        flaw(step, "is never reached behind '" + other.name() + "'; leave it out"));
        if (step.action() instanceof Harsh harsh) {
            warned(step, harsh.warning());
        }
        if (step.action() instanceof Remind(var channel) && channel != Channel.EMAIL) {
            flaw(
                    step,
                    "writes to customers by "
                            + channel
                            + ", but they are written to by EMAIL only; name that");
        }
    }

    /** whether nothing is left for a step once another was taken */
    private boolean hides(Step other, Step step) {
        if (other.equals(step) || rules.steps().indexOf(other) > rules.steps().indexOf(step)) {
            return false;
        }
        return switch (other.action()) {
            case Conclude _ -> true;
            case Block _ -> step.action() instanceof Restrict || step.action() instanceof Block;
            case Restrict _ -> step.action() instanceof Restrict;
            case ChargeFee _ -> step.action() instanceof ChargeFee;
            case Remind _, AlertOwner _ ->
                    other.daysPastDue() == step.daysPastDue()
                            && step.action().getClass().equals(other.action().getClass());
        };
    }

    private void warned(Step step, Warning warning) {
        Optional<Step> first =
                rules.steps().stream().filter(each -> each.action() instanceof Remind).findFirst();
        if (first.isEmpty() || first.get().daysPastDue() > step.daysPastDue()) {
            flaw(step, "comes before the first reminder; remind first");
            return;
        }
        Optional<Step> notice =
                rules.steps().stream()
                        .filter(each -> each.name().equals(warning.notice()))
                        .filter(each -> each.action() instanceof Remind)
                        .findFirst();
        if (notice.isEmpty()) {
            flaw(step, "needs the reminder '" + warning.notice() + "', which is no reminder here");
            return;
        }
        int earliest = notice.get().daysPastDue() + warning.days() + 1;
        if (step.daysPastDue() < earliest) {
            flaw(
                    step,
                    "on day "
                            + step.daysPastDue()
                            + " comes before the "
                            + warning.days()
                            + " days after '"
                            + warning.notice()
                            + "' are over; move it to day "
                            + earliest
                            + " or later");
        }
    }

    /** more reminders on the way of one invoice than the rate ever lets out */
    private void crowded() {
        List<Step> reminders =
                rules.steps().stream().filter(step -> step.action() instanceof Remind).toList();
        int most = rules.rate().most();
        for (int i = 0; most > 0 && i + most < reminders.size(); i++) {
            Step last = reminders.get(i + most);
            int span = last.daysPastDue() - reminders.get(i).daysPastDue();
            if (span < rules.rate().perDays()) {
                flaw(
                        last,
                        "is the "
                                + (most + 1)
                                + ". reminder within "
                                + rules.rate().perDays()
                                + " days, but at most "
                                + most
                                + " go out; spread them");
            }
        }
    }

    private void flaw(Step step, String message) {
        flaws.add(new Flaw("steps." + step.name(), "step '" + step.name() + "' " + message));
    }
}

package io.tieout.domain.collection;

import io.tieout.domain.collection.policy.Action.AlertOwner;
import io.tieout.domain.collection.policy.Action.Remind;
import io.tieout.domain.collection.policy.Channel;
import io.tieout.domain.collection.policy.ContactRate;
import io.tieout.domain.collection.policy.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reminders and alerts: whatever is due of one kind goes out together, and of the steps that were
 * missed on an invoice the furthest stands for the others.
 */
final class Soft {

    /** a step that is due, with how far along it is */
    private record Waiting(Debt debt, Step step) {
        StepRef ref() {
            return new StepRef(debt.invoice(), step.name());
        }
    }

    private final Timeline timeline;
    private final Warnings warnings;
    private final Conclusions conclusions;
    private final List<Due> due = new ArrayList<>();
    private final List<Verdict> verdicts = new ArrayList<>();

    Soft(Timeline timeline) {
        this.timeline = timeline;
        this.warnings = timeline.warnings();
        this.conclusions = timeline.conclusions();
        remind();
        alert();
    }

    List<Due> due() {
        return due;
    }

    List<Verdict> verdicts() {
        return verdicts;
    }

    private void remind() {
        List<Waiting> waiting = waiting(Remind.class, warnings::said);
        if (waiting.isEmpty()) {
            return;
        }
        Optional<WhyNot> against = againstContact();
        if (against.isPresent()) {
            waiting.forEach(each -> verdicts.add(Verdict.rests(each.ref(), against.get())));
            return;
        }
        together(waiting);
        Channel channel =
                waiting.getFirst().step().action() instanceof Remind(var chosen)
                        ? chosen
                        : Channel.EMAIL;
        due.add(new Due.Message(channel, waiting.stream().map(Waiting::ref).toList()));
    }

    private void alert() {
        List<Waiting> waiting = waiting(AlertOwner.class, conclusions::taken);
        if (!waiting.isEmpty()) {
            together(waiting);
            due.add(new Due.OwnerAlert(waiting.stream().map(Waiting::ref).toList()));
        }
    }

    /** the steps of one kind that are due, the furthest first; the others have their verdict */
    private List<Waiting> waiting(Class<?> kind, Function<StepRef, Optional<Instant>> doneAt) {
        List<Waiting> waiting = new ArrayList<>();
        for (Position position : timeline.positions()) {
            for (Step step : timeline.rules().steps()) {
                if (kind.isInstance(step.action())) {
                    Waiting each = new Waiting(position.debt(), step);
                    Optional<Verdict> settled = settled(position, each, doneAt);
                    settled.ifPresentOrElse(verdicts::add, () -> waiting.add(each));
                }
            }
        }
        waiting.sort(
                Comparator.comparingInt((Waiting each) -> each.step().daysPastDue()).reversed());
        return waiting;
    }

    private Optional<Verdict> settled(
            Position position, Waiting each, Function<StepRef, Optional<Instant>> doneAt) {
        StepRef ref = each.ref();
        Optional<Instant> done = doneAt.apply(ref);
        if (done.isPresent()) {
            return Optional.of(Verdict.fired(ref, done.get()));
        }
        return against(position, each).map(why -> Verdict.rests(ref, why));
    }

    private Optional<WhyNot> against(Position position, Waiting each) {
        LocalDate on = each.debt().dueOn().plusDays(each.step().daysPastDue());
        if (position.standing() instanceof Standing.LeftAlone(var why)) {
            return Optional.of(why);
        }
        if (on.isAfter(timeline.today())) {
            return Optional.of(new WhyNot.NotYet(on));
        }
        return warnings.unsaid(each.ref()).or(() -> conclusions.of(each.debt().invoice()));
    }

    /** of each invoice the furthest step fires, and stands for the others */
    private void together(List<Waiting> waiting) {
        for (Waiting each : waiting) {
            Step furthest =
                    waiting.stream()
                            .filter(other -> other.debt().equals(each.debt()))
                            .findFirst()
                            .orElse(each)
                            .step();
            verdicts.add(
                    furthest.equals(each.step())
                            ? Verdict.fires(each.ref())
                            : Verdict.rests(each.ref(), new WhyNot.Overtaken(furthest.name())));
        }
    }

    /** why nobody may be written to now, if so; what is not known of payments keeps no reminder */
    private Optional<WhyNot> againstContact() {
        Instant now = timeline.now();
        Optional<WhyNot> hold = Pauses.hold(timeline.facts().pauses(), timeline.today());
        if (hold.isPresent()) {
            return hold;
        }
        if (!timeline.rules().hours().isOpen(now, timeline.debtor().zone())) {
            return Optional.of(new WhyNot.Closed());
        }
        return often(timeline.rules().rate());
    }

    private Optional<WhyNot> often(ContactRate rate) {
        List<LocalDate> lately =
                timeline.facts().log().notices().stream()
                        .filter(Notice::isContact)
                        .map(notice -> timeline.debtor().dayOf(notice.sentAt()))
                        .filter(day -> day.plusDays(rate.perDays()).isAfter(timeline.today()))
                        .sorted()
                        .toList();
        return lately.size() < rate.most()
                ? Optional.empty()
                : Optional.of(
                        new WhyNot.WrittenOften(
                                lately.size(),
                                lately.get(lately.size() - rate.most()).plusDays(rate.perDays())));
    }
}

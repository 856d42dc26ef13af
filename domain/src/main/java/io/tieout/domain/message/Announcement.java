package io.tieout.domain.message;

import io.tieout.domain.collection.StepRef;
import io.tieout.domain.collection.policy.Action;
import io.tieout.domain.collection.policy.CollectionRules;
import io.tieout.domain.collection.policy.Step;
import io.tieout.domain.invoice.InvoiceId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a notice says by the policy that ordered it: its kind follows from the harshest step that it
 * announces.
 *
 * @param deadline until when payment averts that step; empty where none is announced
 */
public record Announcement(MessageKind kind, Optional<LocalDate> deadline) {

    /**
     * What a notice says.
     *
     * @param covers the steps that it stands for
     * @param today the customer's day
     * @param dueOn when the invoices that it covers were due
     */
    public static Announcement of(
            CollectionRules rules,
            List<StepRef> covers,
            LocalDate today,
            Map<InvoiceId, LocalDate> dueOn) {
        Optional<MessageKind> harshest =
                rules.steps().stream()
                        .filter(step -> announced(step, covers))
                        .map(Announcement::kindOf)
                        .max(MessageKind::compareTo);
        return harshest.map(
                        kind -> new Announcement(kind, deadline(rules, kind, covers, today, dueOn)))
                .orElseGet(() -> new Announcement(reminder(rules, covers), Optional.empty()));
    }

    private static boolean announced(Step step, List<StepRef> covers) {
        return step.action() instanceof Action.Harsh harsh
                && covers.stream().anyMatch(ref -> ref.step().equals(harsh.warning().notice()));
    }

    private static MessageKind kindOf(Step step) {
        return switch (step.action()) {
            case Action.ChargeFee _ -> MessageKind.FEE_NOTICE;
            case Action.Restrict _ -> MessageKind.RESTRICTION_NOTICE;
            case Action.Block _, Action.Conclude _ -> MessageKind.FINAL_NOTICE;
            case Action.Remind _, Action.AlertOwner _ -> MessageKind.REMINDER;
        };
    }

    /** the day before the step may happen first: after its warning's days, and on its own day */
    private static Optional<LocalDate> deadline(
            CollectionRules rules,
            MessageKind kind,
            List<StepRef> covers,
            LocalDate today,
            Map<InvoiceId, LocalDate> dueOn) {
        return rules.steps().stream()
                .filter(step -> announced(step, covers) && kindOf(step) == kind)
                .flatMap(step ->
                        covers.stream()
                                .flatMap(ref ->
                                        Optional.ofNullable(dueOn.get(ref.invoice())).stream())
                                .map(due -> lastDay(step, due, today)))
                .min(LocalDate::compareTo);
    }

    private static LocalDate lastDay(Step step, LocalDate due, LocalDate today) {
        LocalDate own = due.plusDays(step.daysPastDue()).minusDays(1);
        LocalDate warned =
                step.action() instanceof Action.Harsh harsh
                        ? today.plusDays(harsh.warning().days())
                        : today;
        return own.isAfter(warned) ? own : warned;
    }

    /** the first reminder of a policy is a first word, every later one is not */
    private static MessageKind reminder(CollectionRules rules, List<StepRef> covers) {
        List<String> reminders =
                rules.steps().stream()
                        .filter(step -> step.action() instanceof Action.Remind)
                        .map(Step::name)
                        .toList();
        return covers.stream().allMatch(ref -> reminders.indexOf(ref.step()) <= 0)
                ? MessageKind.REMINDER
                : MessageKind.SECOND_REMINDER;
    }
}

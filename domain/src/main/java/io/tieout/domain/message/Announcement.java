package io.tieout.domain.message;

import io.tieout.domain.collection.StepRef;
import io.tieout.domain.collection.policy.Action;
import io.tieout.domain.collection.policy.Action.Harsh;
import io.tieout.domain.collection.policy.CollectionRules;
import io.tieout.domain.collection.policy.Step;
import io.tieout.domain.invoice.InvoiceId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        List<Announced> announced = announced(rules, covers).toList();
        return announced.stream()
                .map(Announced::kind)
                .max(MessageKind::compareTo)
                .map(kind ->
                        new Announcement(kind, deadline(announced, kind, covers, today, dueOn)))
                .orElseGet(() -> new Announcement(reminder(rules, covers), Optional.empty()));
    }

    /** A harsh step that a notice warns of, and how many days past due it comes. */
    private record Announced(Harsh action, int daysPastDue) {

        MessageKind kind() {
            return switch (action) {
                case Action.ChargeFee _ -> MessageKind.FEE_NOTICE;
                case Action.Restrict _ -> MessageKind.RESTRICTION_NOTICE;
                case Action.Block _, Action.Conclude _ -> MessageKind.FINAL_NOTICE;
            };
        }

        /** the day before it may happen first: after its warning's days, and on its own day */
        LocalDate lastDay(LocalDate due, LocalDate today) {
            LocalDate own = due.plusDays(daysPastDue).minusDays(1);
            LocalDate warned = today.plusDays(action.warning().days());
            return own.isAfter(warned) ? own : warned;
        }
    }

    private static Stream<Announced> announced(CollectionRules rules, List<StepRef> covers) {
        Set<String> said = covers.stream().map(StepRef::step).collect(Collectors.toSet());
        return rules.steps().stream()
                .flatMap(step ->
                        step.action() instanceof Harsh harsh
                                        && said.contains(harsh.warning().notice())
                                ? Stream.of(new Announced(harsh, step.daysPastDue()))
                                : Stream.empty());
    }

    private static Optional<LocalDate> deadline(
            List<Announced> announced,
            MessageKind kind,
            List<StepRef> covers,
            LocalDate today,
            Map<InvoiceId, LocalDate> dueOn) {
        return announced.stream()
                .filter(each -> each.kind() == kind)
                .flatMap(each ->
                        covers.stream()
                                .flatMap(ref ->
                                        Optional.ofNullable(dueOn.get(ref.invoice())).stream())
                                .map(due -> each.lastDay(due, today)))
                .min(LocalDate::compareTo);
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

package io.tieout.application.why;

import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.OperationChange;
import io.tieout.application.accounting.OperationViews;
import io.tieout.application.accounting.OperationViews.Attempt;
import io.tieout.application.accounting.OperationViews.OperationView;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.application.why.Chain.Links;
import io.tieout.application.why.Explanation.Resting;
import io.tieout.application.why.Explanation.Step;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** How something asked of the accounting system came to be, and how its attempts went. */
public final class OperationStory {

    private static final PageRequest LATEST = new PageRequest(PageRequest.MAX_FIRST, "");

    private final OperationViews operations;

    public OperationStory(OperationViews operations) {
        this.operations = operations;
    }

    Optional<Explanation> of(Viewer viewer, UUID id, Chain chain) {
        return operations.find(viewer, id).map(found -> told(viewer, found, chain));
    }

    private Explanation told(Viewer viewer, OperationView view, Chain chain) {
        Operation operation = view.operation();
        Links links = chain.of(viewer.tenant(), targets(operation));
        Page<Attempt> attempts = operations.attempts(viewer, operation.id(), LATEST);
        Page<OperationChange> changes = operations.changes(viewer, operation.id(), LATEST);
        Stream<Step> own =
                Stream.concat(
                        attempts.rows().stream().map(row -> attempt(operation, row.value())),
                        changes.rows().stream().map(row -> change(operation, row.value())));
        return new Explanation(
                "it is " + operation.state() + " after " + operation.attempts() + " attempts",
                Stream.concat(links.steps().stream(), own)
                        .sorted(Comparator.comparing(Step::at))
                        .toList(),
                links.isCut() || attempts.hasMore() || changes.hasMore(),
                isOver(operation) ? List.of() : List.of(resting(view)));
    }

    /** the target is the id of a record, or a word for the whole company */
    private static Set<UUID> targets(Operation operation) {
        try {
            return Set.of(UUID.fromString(operation.work().target()));
        } catch (IllegalArgumentException wordForTheCompany) {
            return Set.of();
        }
    }

    private static boolean isOver(Operation operation) {
        return switch (operation.state()) {
            case DONE, DISMISSED -> true;
            case QUEUED, IN_FLIGHT, RETRYING, BLOCKED, DEAD -> false;
        };
    }

    private static Resting resting(OperationView view) {
        Resting undone = RestingRules.undone(view);
        return undone.wayOut().isEmpty()
                ? new Resting(
                        undone.rule(),
                        undone.about(),
                        undone.reason(),
                        switch (view.turn()) {
                            case NOBODY -> "wait: it is asked again by itself";
                            case ACCOUNTANT -> "an accountant mends the document";
                            case ADMINISTRATOR -> "an administrator mends the connection";
                            case OPERATOR -> "whoever runs this installation looks into it";
                        },
                        undone.policyVersion())
                : undone;
    }

    private static Step attempt(Operation operation, Attempt attempt) {
        return new Step(
                attempt.endedAt(),
                "operation.attempted",
                Optional.of(operation.id()),
                Told.staff(
                                "attempt "
                                        + attempt.number()
                                        + " left it "
                                        + attempt.outcome()
                                        + " (request id "
                                        + attempt.requestId()
                                        + ")")
                        .because(attempt.fault()),
                "",
                operation.work().kind().name(),
                false);
    }

    private static Step change(Operation operation, OperationChange change) {
        return new Step(
                change.at(),
                "operation." + change.deed().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                Optional.of(operation.id()),
                Told.staff("a person decided about it: " + words(change.deed()))
                        .because(change.reason()),
                change.by().value(),
                "",
                false);
    }

    private static String words(OperationChange.Deed deed) {
        return switch (deed) {
            case RETRIED -> "ask again as it is";
            case REROUTED -> "ask again under another request id, version or time";
            case CORRECTED -> "replaced; its document must be approved anew";
            case GIVEN_UP -> "given up; it is looked whether it took effect";
            case DISMISSED -> "given up, and it never took effect";
        };
    }
}

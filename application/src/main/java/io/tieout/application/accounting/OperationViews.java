package io.tieout.application.accounting;

import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The admin queue as people read it: each operation, how its attempts went, who changed it. */
public interface OperationViews {

    /**
     * One operation.
     *
     * @param turn who can do something about it
     * @param version grows with every change, by whomever
     * @param mayBeDone whether an attempt without a readable answer may have taken effect
     * @param isGivenUp whether somebody gave it up and Tieout still looks if it took effect
     */
    record OperationView(
            Operation operation, Turn turn, long version, boolean mayBeDone, boolean isGivenUp) {}

    /**
     * How one attempt ended.
     *
     * @param outcome the state it left the operation in; {@code UNKNOWN} when nobody saw its answer
     * @param fault in plain words; empty if nothing went wrong
     * @param endedAt in tenant time
     */
    record Attempt(int number, String requestId, String outcome, String fault, Instant endedAt) {}

    /** Every criterion narrows; an empty set or string does not. */
    record OperationFilter(Set<Operation.State> states, Set<Operation.Kind> kinds, String target) {}

    enum Order {
        QUEUED_AT_DESC,
        QUEUED_AT_ASC,
        NEXT_ATTEMPT_AT_ASC
    }

    Optional<OperationView> find(Viewer viewer, UUID id);

    Page<OperationView> list(Viewer viewer, OperationFilter filter, Order order, PageRequest page);

    /** newest first */
    Page<Attempt> attempts(Viewer viewer, UUID operation, PageRequest page);

    /** newest first */
    Page<OperationChange> changes(Viewer viewer, UUID operation, PageRequest page);
}

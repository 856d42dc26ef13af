package io.tieout.persistence.accounting;

import static io.tieout.persistence.jooq.Tables.ACCOUNTING_OPERATION;
import static io.tieout.persistence.jooq.Tables.OPERATION_ATTEMPT;
import static io.tieout.persistence.jooq.Tables.OPERATION_CHANGE;
import static org.jooq.impl.DSL.noCondition;

import io.tieout.application.accounting.OperationChange;
import io.tieout.application.accounting.OperationChange.Deed;
import io.tieout.application.accounting.OperationViews;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.people.ActorId;
import io.tieout.persistence.jooq.tables.records.OperationAttemptRecord;
import io.tieout.persistence.jooq.tables.records.OperationChangeRecord;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import io.tieout.persistence.view.Keyset;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SortOrder;

/** The admin queue, read from the outbox and from the histories beside it. */
public final class JooqOperationViews implements OperationViews {

    private static final Keyset<Instant> NEWEST_ATTEMPT_FIRST =
            new Keyset<>(
                    "attempt",
                    OPERATION_ATTEMPT.ENDED_AT,
                    OPERATION_ATTEMPT.ID,
                    SortOrder.DESC,
                    Instant::parse);

    private static final Keyset<Instant> NEWEST_CHANGE_FIRST =
            new Keyset<>(
                    "change",
                    OPERATION_CHANGE.CHANGED_AT,
                    OPERATION_CHANGE.ID,
                    SortOrder.DESC,
                    Instant::parse);

    private final Transactions transactions;

    public JooqOperationViews(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<OperationView> find(Viewer viewer, UUID id) {
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.selectFrom(ACCOUNTING_OPERATION)
                                .where(ACCOUNTING_OPERATION.ID.eq(id))
                                .and(Confinement.ofHouse(viewer))
                                .fetchOptional(OperationRows::view));
    }

    @Override
    public Page<OperationView> list(
            Viewer viewer, OperationFilter filter, Order order, PageRequest page) {
        var narrowed =
                anyOf(ACCOUNTING_OPERATION.STATE, filter.states())
                        .and(anyOf(ACCOUNTING_OPERATION.KIND, filter.kinds()))
                        .and(
                                filter.target().isEmpty()
                                        ? noCondition()
                                        : ACCOUNTING_OPERATION.TARGET.eq(filter.target()))
                        .and(Confinement.ofHouse(viewer));
        var keyset = keyset(order);
        return transactions
                .of(viewer.tenant())
                .read(sql -> {
                    var wanted = sql.selectFrom(ACCOUNTING_OPERATION).where(narrowed);
                    return keyset.show(keyset.page(wanted, page), OperationRows::view);
                });
    }

    private static Keyset<Instant> keyset(Order order) {
        return switch (order) {
            case QUEUED_AT_DESC -> keyset("queued", ACCOUNTING_OPERATION.QUEUED_AT, SortOrder.DESC);
            case QUEUED_AT_ASC -> keyset("oldest", ACCOUNTING_OPERATION.QUEUED_AT, SortOrder.ASC);
            case NEXT_ATTEMPT_AT_ASC ->
                    keyset("due", ACCOUNTING_OPERATION.NEXT_ATTEMPT_AT, SortOrder.ASC);
        };
    }

    private static Keyset<Instant> keyset(String name, Field<Instant> by, SortOrder direction) {
        return new Keyset<>(name, by, ACCOUNTING_OPERATION.ID, direction, Instant::parse);
    }

    @Override
    public Page<Attempt> attempts(Viewer viewer, UUID operation, PageRequest page) {
        return transactions
                .of(viewer.tenant())
                .read(sql -> {
                    var wanted =
                            sql.selectFrom(OPERATION_ATTEMPT)
                                    .where(OPERATION_ATTEMPT.OPERATION_ID.eq(operation))
                                    .and(Confinement.ofHouse(viewer));
                    return NEWEST_ATTEMPT_FIRST.show(
                            NEWEST_ATTEMPT_FIRST.page(wanted, page), JooqOperationViews::attempt);
                });
    }

    @Override
    public Page<OperationChange> changes(Viewer viewer, UUID operation, PageRequest page) {
        return transactions
                .of(viewer.tenant())
                .read(sql -> {
                    var wanted =
                            sql.selectFrom(OPERATION_CHANGE)
                                    .where(OPERATION_CHANGE.OPERATION_ID.eq(operation))
                                    .and(Confinement.ofHouse(viewer));
                    return NEWEST_CHANGE_FIRST.show(
                            NEWEST_CHANGE_FIRST.page(wanted, page), JooqOperationViews::change);
                });
    }

    private static Attempt attempt(OperationAttemptRecord row) {
        return new Attempt(
                row.getAttempt(),
                row.getRequestId(),
                row.getOutcome(),
                row.getFault(),
                row.getEndedAt());
    }

    private static OperationChange change(OperationChangeRecord row) {
        return new OperationChange(
                Deed.valueOf(row.getDeed()),
                new ActorId(row.getActor()),
                row.getOrigin(),
                row.getReason(),
                DifferencesJson.read(row.getDifferences()),
                row.getChangedAt());
    }

    private static Condition anyOf(Field<String> column, Set<? extends Enum<?>> wanted) {
        return wanted.isEmpty()
                ? noCondition()
                : column.in(wanted.stream().map(Enum::name).toList());
    }
}

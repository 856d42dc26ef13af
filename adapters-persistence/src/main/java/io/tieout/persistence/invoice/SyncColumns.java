package io.tieout.persistence.invoice;

import static io.tieout.persistence.jooq.Tables.ACCOUNTING_OPERATION;
import static io.tieout.persistence.jooq.Tables.DRIFT_VIEW;
import static io.tieout.persistence.jooq.Tables.INVOICE_VIEW;
import static org.jooq.impl.DSL.choose;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import io.tieout.application.accounting.Operation;
import io.tieout.application.drift.DriftViews;
import io.tieout.application.invoice.InvoiceViews.Status;
import io.tieout.application.invoice.SyncState;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.TableField;

/**
 * The one place that says how an invoice of {@code invoice_view} stands to the books: its row, the
 * latest operation that is to land or void it, and an open drift decide.
 */
final class SyncColumns {

    private static final Condition IS_DRIFTED =
            exists(
                    selectOne()
                            .from(DRIFT_VIEW)
                            .where(DRIFT_VIEW.INVOICE_ID.eq(INVOICE_VIEW.INVOICE_ID))
                            .and(
                                    DRIFT_VIEW.STATUS.in(
                                            DriftViews.Status.OPEN.name(),
                                            DriftViews.Status.RESTORING.name())));

    /** the name of a {@link SyncState} */
    static final Field<String> STATE =
            when(INVOICE_VIEW.STATUS.eq(Status.DRAFT.name()), name(SyncState.NOT_SENT))
                    .when(
                            INVOICE_VIEW.STATUS.in(
                                    Status.SUBMITTED.name(),
                                    Status.AWAITING_SECOND_APPROVAL.name()),
                            name(SyncState.AWAITING_APPROVAL))
                    .when(INVOICE_VIEW.STATUS.eq(Status.APPROVED.name()), onItsWay())
                    .when(INVOICE_VIEW.STATUS.eq(Status.VOIDING.name()), beingVoided())
                    .when(INVOICE_VIEW.STATUS.eq(Status.VOIDED.name()), name(SyncState.VOID))
                    .when(IS_DRIFTED, name(SyncState.DRIFTED))
                    .when(needsAcceptance(), name(SyncState.DIVERGED))
                    .otherwise(name(SyncState.LANDED));

    private SyncColumns() {}

    /** for a list: in any of these states; an empty set does not narrow */
    static Condition isIn(Set<SyncState> states) {
        return states.isEmpty()
                ? noCondition()
                : STATE.in(states.stream().map(SyncState::name).toList());
    }

    /** of the latest operation that is to land or void the invoice; null when there is none */
    static <T> Field<T> latest(TableField<?, T> column) {
        var operation = ACCOUNTING_OPERATION.as("latest");
        return field(
                select(operation.field(column))
                        .from(operation)
                        .where(operation.TENANT_ID.eq(INVOICE_VIEW.TENANT_ID))
                        .and(operation.TARGET.eq(INVOICE_VIEW.INVOICE_ID.cast(String.class)))
                        .and(
                                operation.KIND.eq(
                                        when(
                                                        INVOICE_VIEW.STATUS.eq(
                                                                Status.VOIDING.name()),
                                                        inline(Operation.Kind.VOID_INVOICE.name()))
                                                .otherwise(
                                                        inline(
                                                                Operation.Kind.PUSH_INVOICE
                                                                        .name()))))
                        .orderBy(operation.POSITION.desc())
                        .limit(1));
    }

    private static Field<String> onItsWay() {
        return choose(latest(ACCOUNTING_OPERATION.STATE))
                .when(inline(Operation.State.QUEUED.name()), name(SyncState.QUEUED))
                .when(inline(Operation.State.RETRYING.name()), name(SyncState.RETRYING))
                .when(inline(Operation.State.BLOCKED.name()), name(SyncState.BLOCKED))
                .when(inline(Operation.State.DEAD.name()), name(SyncState.BLOCKED))
                .otherwise(name(SyncState.SENDING));
    }

    private static Field<String> beingVoided() {
        return choose(latest(ACCOUNTING_OPERATION.STATE))
                .when(inline(Operation.State.BLOCKED.name()), name(SyncState.BLOCKED))
                .when(inline(Operation.State.DEAD.name()), name(SyncState.BLOCKED))
                .otherwise(name(SyncState.VOIDING));
    }

    private static Condition needsAcceptance() {
        return INVOICE_VIEW
                .ACCEPTED_BY
                .eq("")
                .and(
                        LandedJson.namesWhatNeedsAcceptance(INVOICE_VIEW.DIFFERENCES)
                                .or(
                                        INVOICE_VIEW
                                                .DIFFERENCES
                                                .isNull()
                                                .and(INVOICE_VIEW.LAST_PROBLEM.ne(""))));
    }

    private static Field<String> name(SyncState state) {
        return inline(state.name());
    }
}

package io.tieout.persistence.invoice;

import static io.tieout.persistence.jooq.Tables.ACCOUNTING_OPERATION;
import static io.tieout.persistence.jooq.Tables.DRIFT_VIEW;
import static io.tieout.persistence.jooq.Tables.INVOICE_VIEW;
import static java.util.Objects.requireNonNullElse;

import io.tieout.application.accounting.Turn;
import io.tieout.application.invoice.SyncState;
import io.tieout.application.invoice.SyncViews;
import io.tieout.application.view.Viewer;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jooq.Field;
import org.jooq.Record;

/** How invoices stand to the books, by one statement over their rows, the outbox and drifts. */
public final class JooqSyncViews implements SyncViews {

    private static final Field<String> STATE = SyncColumns.STATE.as("sync_state");
    private static final Field<String> FAULT =
            SyncColumns.latest(ACCOUNTING_OPERATION.LAST_FAULT).as("fault");
    private static final Field<String> NEXT_STEP =
            SyncColumns.latest(ACCOUNTING_OPERATION.NEXT_STEP).as("next_step");
    private static final Field<String> TURN =
            SyncColumns.latest(ACCOUNTING_OPERATION.TURN).as("turn");

    private final Transactions transactions;

    public JooqSyncViews(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<SyncView> of(Viewer viewer, Set<InvoiceId> invoices) {
        var ids = invoices.stream().map(InvoiceId::value).toList();
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.select(
                                        INVOICE_VIEW.INVOICE_ID,
                                        INVOICE_VIEW.LAST_PROBLEM,
                                        INVOICE_VIEW.CHANGED_AT,
                                        DRIFT_VIEW.FOUND_AT,
                                        STATE,
                                        FAULT,
                                        NEXT_STEP,
                                        TURN)
                                .from(INVOICE_VIEW)
                                .leftJoin(DRIFT_VIEW)
                                .on(DRIFT_VIEW.INVOICE_ID.eq(INVOICE_VIEW.INVOICE_ID))
                                .where(INVOICE_VIEW.INVOICE_ID.in(ids))
                                .and(Confinement.of(viewer, INVOICE_VIEW.ACCOUNT_ID))
                                .orderBy(INVOICE_VIEW.INVOICE_ID)
                                .fetch(JooqSyncViews::view));
    }

    private static SyncView view(Record row) {
        SyncState state = SyncState.valueOf(row.get(STATE));
        return new SyncView(
                new InvoiceId(row.get(INVOICE_VIEW.INVOICE_ID)),
                state,
                reason(state, row),
                since(state, row),
                turn(state, row),
                nextStep(state, row));
    }

    private static String reason(SyncState state, Record row) {
        return switch (state) {
            case RETRYING, BLOCKED -> requireNonNullElse(row.get(FAULT), "");
            case DRIFTED -> "somebody changed the document in the accounting system";
            case NOT_SENT, AWAITING_APPROVAL, DIVERGED, LANDED ->
                    row.get(INVOICE_VIEW.LAST_PROBLEM);
            case QUEUED, SENDING, VOIDING, VOID -> "";
        };
    }

    private static Instant since(SyncState state, Record row) {
        Instant changed = row.get(INVOICE_VIEW.CHANGED_AT);
        return state == SyncState.DRIFTED
                ? requireNonNullElse(row.get(DRIFT_VIEW.FOUND_AT), changed)
                : changed;
    }

    /** the queue knows better who can do something about a fault */
    private static SyncState.Turn turn(SyncState state, Record row) {
        String known = row.get(TURN);
        if (state != SyncState.BLOCKED || known == null) {
            return state.turn();
        }
        return switch (Turn.valueOf(known)) {
            case NOBODY -> SyncState.Turn.NOBODY;
            case ACCOUNTANT -> SyncState.Turn.MAKER;
            case ADMINISTRATOR -> SyncState.Turn.ADMINISTRATOR;
            case OPERATOR -> SyncState.Turn.OPERATOR;
        };
    }

    private static String nextStep(SyncState state, Record row) {
        String known = requireNonNullElse(row.get(NEXT_STEP), "");
        return state == SyncState.BLOCKED && !known.isEmpty() ? known : state.nextStep();
    }
}

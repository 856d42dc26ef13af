package io.tieout.persistence.accounting;

import static io.tieout.persistence.jooq.Tables.ACCOUNTING_OPERATION;
import static io.tieout.persistence.jooq.Tables.OPERATION_CHANGE;

import io.tieout.application.accounting.Operation.State;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.accounting.OperationChange;
import io.tieout.application.accounting.OperationDesk;
import io.tieout.application.accounting.Turn;
import io.tieout.application.accounting.WorkSignals;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.ActorId;
import io.tieout.persistence.jooq.tables.AccountingOperation;
import io.tieout.persistence.jooq.tables.records.AccountingOperationRecord;
import io.tieout.persistence.tenant.Transactions;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** What people do to the queue, in the transaction of the command that orders it. */
public final class JooqOperationDesk implements OperationDesk {

    private static final AccountingOperation OPERATION = ACCOUNTING_OPERATION;

    private final Transactions transactions;
    private final WorkSignals signals;

    public JooqOperationDesk(Transactions transactions, WorkSignals signals) {
        this.transactions = transactions;
        this.signals = signals;
    }

    @Override
    public Optional<Held> hold(UUID operation) {
        return sql().selectFrom(OPERATION)
                .where(OPERATION.ID.eq(operation))
                .forUpdate()
                .fetchOptional()
                .map(row -> new Held(OperationRows.view(row), isLatest(row)));
    }

    private boolean isLatest(AccountingOperationRecord row) {
        return !sql().fetchExists(
                        OPERATION,
                        OPERATION
                                .CONNECTION_ID
                                .eq(row.getConnectionId())
                                .and(OPERATION.KIND.eq(row.getKind()))
                                .and(OPERATION.TARGET.eq(row.getTarget()))
                                .and(OPERATION.POSITION.gt(row.getPosition())));
    }

    @Override
    public void ask(UUID operation, Instant at) {
        change(operation, asked(at));
    }

    @Override
    public void askAnew(UUID operation, Instant at, String requestId, Work work) {
        change(operation, asked(at).setRequestId(requestId).setWork(WorkJson.write(work)));
    }

    private static AccountingOperationRecord asked(Instant at) {
        return new AccountingOperationRecord()
                .setState(State.RETRYING.name())
                .setNextAttemptAt(at)
                .setTurn(Turn.NOBODY.name())
                .setNextStep("");
    }

    @Override
    public void dismiss(UUID operation) {
        change(
                operation,
                new AccountingOperationRecord()
                        .setState(State.DISMISSED.name())
                        .setTurn(Turn.NOBODY.name())
                        .setNextStep(""));
    }

    @Override
    public void giveUp(UUID operation, Instant lookAt, ActorId by, String reason) {
        change(operation, asked(lookAt).setGivenUpBy(by.value()).setGivenUpFor(reason));
    }

    private void change(UUID operation, AccountingOperationRecord changes) {
        var changed =
                sql().update(OPERATION)
                        .set(changes)
                        .where(OPERATION.ID.eq(operation))
                        .returning()
                        .fetchSingle();
        AfterCommit.run(() -> signals.raise(new ConnectionId(changed.getConnectionId())));
    }

    @Override
    public void record(UUID operation, OperationChange change) {
        sql().insertInto(OPERATION_CHANGE)
                .set(OPERATION_CHANGE.OPERATION_ID, operation)
                .set(OPERATION_CHANGE.DEED, change.deed().name())
                .set(OPERATION_CHANGE.ACTOR, change.by().value())
                .set(OPERATION_CHANGE.ORIGIN, change.origin())
                .set(OPERATION_CHANGE.REASON, change.reason())
                .set(OPERATION_CHANGE.DIFFERENCES, DifferencesJson.write(change.differences()))
                .set(OPERATION_CHANGE.CHANGED_AT, change.at())
                .execute();
    }

    @Override
    public long versionOf(UUID operation) {
        return sql().fetchSingle(OPERATION, OPERATION.ID.eq(operation)).getVersion();
    }

    private DSLContext sql() {
        return transactions.present();
    }
}

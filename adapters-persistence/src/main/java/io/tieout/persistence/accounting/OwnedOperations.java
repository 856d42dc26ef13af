package io.tieout.persistence.accounting;

import static io.tieout.persistence.jooq.Tables.ACCOUNTING_OPERATION;
import static java.util.Comparator.comparing;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import io.tieout.application.accounting.ConnectionLeases.Lease;
import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operation.Kind;
import io.tieout.application.accounting.Operation.State;
import io.tieout.application.accounting.Operations.Outcome;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.persistence.jooq.tables.AccountingOperation;
import io.tieout.persistence.jooq.tables.records.AccountingOperationRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** What a connection's owner does to its operations, each under its lease. */
final class OwnedOperations {

    private static final AccountingOperation OPERATION = ACCOUNTING_OPERATION;

    private static final List<String> WAITING = names(State.QUEUED, State.RETRYING);

    private static final List<String> UNFINISHED =
            names(State.QUEUED, State.RETRYING, State.IN_FLIGHT, State.BLOCKED);

    /** the kinds that change a document: those of one document keep their order */
    private static final List<String> ON_DOCUMENTS =
            List.of(Kind.PUSH_INVOICE.name(), Kind.VOID_INVOICE.name());

    /** what a newer version of Tieout queued is left to a node that knows it */
    private static final List<String> KNOWN_KINDS =
            List.of(Kind.values()).stream().map(Kind::name).toList();

    private OwnedOperations() {}

    static List<Operation> claim(DSLContext sql, Lease lease, Instant now, int limit) {
        var due =
                name("due")
                        .asMaterialized(
                                select(OPERATION.ID)
                                        .from(OPERATION)
                                        .where(isWaiting(lease.connection()))
                                        .and(OPERATION.KIND.in(KNOWN_KINDS))
                                        .and(OPERATION.NEXT_ATTEMPT_AT.le(now))
                                        .and(LeaseGuard.isHeld(lease))
                                        .orderBy(OPERATION.PRIORITY, OPERATION.POSITION)
                                        .limit(limit)
                                        .forUpdate()
                                        .of(OPERATION)
                                        .skipLocked());
        return sql
                .with(due)
                .update(OPERATION)
                .set(OPERATION.STATE, State.IN_FLIGHT.name())
                .set(OPERATION.ATTEMPTS, OPERATION.ATTEMPTS.plus(1))
                .set(OPERATION.EPOCH, lease.epoch())
                .where(OPERATION.ID.in(select(due.field(OPERATION.ID)).from(due)))
                .returning()
                .fetch()
                .stream()
                .sorted(
                        comparing(AccountingOperationRecord::getPriority)
                                .thenComparing(AccountingOperationRecord::getPosition))
                .map(OperationRows::operation)
                .toList();
    }

    static List<AccountingOperationRecord> reclaimUnknown(
            DSLContext sql, Lease lease, Instant now) {
        return sql.update(OPERATION)
                .set(OPERATION.STATE, State.RETRYING.name())
                .set(OPERATION.NEXT_ATTEMPT_AT, now)
                .set(OPERATION.MAY_BE_DONE, true)
                .set(
                        OPERATION.LAST_FAULT,
                        "the node that sent it stopped before the answer came; asking again")
                .where(OPERATION.CONNECTION_ID.eq(lease.connection().value()))
                .and(OPERATION.STATE.eq(State.IN_FLIGHT.name()))
                .and(OPERATION.EPOCH.lt(lease.epoch()))
                .and(LeaseGuard.isHeld(lease))
                .returning()
                .fetch();
    }

    /** the operation as it stands then; empty when another owner has it by now */
    static Optional<AccountingOperationRecord> settle(
            DSLContext sql, Lease lease, UUID operation, Outcome outcome, Instant now) {
        return sql.update(OPERATION)
                .set(changes(outcome, now))
                .where(OPERATION.ID.eq(operation))
                .and(OPERATION.STATE.eq(State.IN_FLIGHT.name()))
                .and(OPERATION.EPOCH.eq(lease.epoch()))
                .and(LeaseGuard.isHeld(lease))
                .returning()
                .fetchOptional();
    }

    private static AccountingOperationRecord changes(Outcome outcome, Instant now) {
        var row = new AccountingOperationRecord();
        switch (outcome) {
            case Outcome.Done() ->
                    row.setState(State.DONE.name())
                            .setDoneAt(now)
                            .setMayBeDone(false)
                            .setLastFault("")
                            .setNextStep("");
            case Outcome.NotThere() ->
                    row.setState(State.DISMISSED.name()).setMayBeDone(false).setNextStep("");
            case Outcome.RetryAt(var at, var fault, var mayBeDone) ->
                    doubtful(row, mayBeDone)
                            .setState(State.RETRYING.name())
                            .setNextAttemptAt(at)
                            .setLastFault(fault)
                            .setNextStep("");
            case Outcome.Blocked(var fault, var nextStep, var turn, var mayBeDone) ->
                    doubtful(row, mayBeDone)
                            .setState(State.BLOCKED.name())
                            .setLastFault(fault)
                            .setNextStep(nextStep)
                            .setTurn(turn.name());
            case Outcome.Dead(var fault, var nextStep, var turn) ->
                    row.setState(State.DEAD.name())
                            .setMayBeDone(false)
                            .setLastFault(fault)
                            .setNextStep(nextStep)
                            .setTurn(turn.name());
        }
        return row;
    }

    /** an attempt that certainly failed takes no doubt from the one before it */
    private static AccountingOperationRecord doubtful(
            AccountingOperationRecord row, boolean mayBeDone) {
        return mayBeDone ? row.setMayBeDone(true) : row;
    }

    /** needs no lease: whoever owns the connection finds them waiting */
    static int unblock(DSLContext sql, ConnectionId connection, Instant now) {
        return sql.update(OPERATION)
                .set(OPERATION.STATE, State.RETRYING.name())
                .set(OPERATION.NEXT_ATTEMPT_AT, now)
                .set(OPERATION.NEXT_STEP, "")
                .where(OPERATION.CONNECTION_ID.eq(connection.value()))
                .and(OPERATION.STATE.eq(State.BLOCKED.name()))
                .execute();
    }

    static Optional<Instant> nextDue(DSLContext sql, ConnectionId connection) {
        return sql.select(min(OPERATION.NEXT_ATTEMPT_AT))
                .from(OPERATION)
                .where(isWaiting(connection))
                .fetchOptional(min(OPERATION.NEXT_ATTEMPT_AT));
    }

    private static Condition isWaiting(ConnectionId connection) {
        return OPERATION
                .CONNECTION_ID
                .eq(connection.value())
                .and(OPERATION.STATE.in(WAITING))
                .and(not(isBehindAnother()));
    }

    /** an earlier change of the same document is not finished */
    private static Condition isBehindAnother() {
        var earlier = OPERATION.as("earlier");
        var unfinished =
                selectOne()
                        .from(earlier)
                        .where(earlier.CONNECTION_ID.eq(OPERATION.CONNECTION_ID))
                        .and(earlier.TARGET.eq(OPERATION.TARGET))
                        .and(earlier.KIND.in(ON_DOCUMENTS))
                        .and(earlier.STATE.in(UNFINISHED))
                        .and(earlier.POSITION.lt(OPERATION.POSITION));
        return OPERATION.KIND.in(ON_DOCUMENTS).and(exists(unfinished));
    }

    private static List<String> names(State... states) {
        return List.of(states).stream().map(State::name).toList();
    }
}

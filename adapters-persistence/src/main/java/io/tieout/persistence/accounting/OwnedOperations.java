package io.tieout.persistence.accounting;

import static io.tieout.persistence.jooq.Tables.ACCOUNTING_OPERATION;
import static io.tieout.persistence.jooq.Tables.CONNECTION;
import static java.util.Comparator.comparing;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import io.tieout.application.accounting.ConnectionLeases.Lease;
import io.tieout.application.accounting.Connections.Status;
import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operation.Kind;
import io.tieout.application.accounting.Operation.State;
import io.tieout.application.accounting.Operations.Outcome;
import io.tieout.application.accounting.Turn;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.persistence.jooq.tables.AccountingOperation;
import io.tieout.persistence.jooq.tables.records.AccountingOperationRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** What a connection's owner does to its operations, each under its lease. */
final class OwnedOperations {

    private static final AccountingOperation OPERATION = ACCOUNTING_OPERATION;

    private static final List<String> WAITING = names(State.QUEUED, State.RETRYING);

    /** what may still come to something */
    static final List<String> UNFINISHED =
            names(State.QUEUED, State.RETRYING, State.IN_FLIGHT, State.BLOCKED);

    /** the kinds that change a document: those of one document keep their order */
    private static final List<String> ON_DOCUMENTS =
            Stream.of(
                            Kind.PUSH_INVOICE,
                            Kind.VOID_INVOICE,
                            Kind.RESTORE_INVOICE,
                            Kind.REVISE_INVOICE,
                            Kind.PUSH_CREDIT_MEMO,
                            Kind.RESTORE_CREDIT_MEMO,
                            Kind.APPLY_CREDIT,
                            Kind.PAY_REFUND,
                            Kind.RELINK_PAYMENT,
                            Kind.CREATE_PAYMENT,
                            Kind.POST_DEFERRAL,
                            Kind.POST_ENTRY,
                            Kind.POST_FEE,
                            Kind.RESTORE_ENTRY,
                            Kind.SEND_INVOICE)
                    .map(Kind::name)
                    .toList();

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
                                        .and(isNoLaterImport(lease.connection(), now))
                                        .and(LeaseGuard.isHeld(lease))
                                        .and(isConnected(lease.connection()))
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

    /**
     * One import at a time: many accounts are linked at once, and what waits behind their imports
     * would wait for all of them.
     */
    private static Condition isNoLaterImport(ConnectionId connection, Instant now) {
        var other = OPERATION.as("other");
        var isUnderway =
                other.STATE
                        .eq(State.IN_FLIGHT.name())
                        .or(other.STATE.in(WAITING).and(other.NEXT_ATTEMPT_AT.le(now)));
        return OPERATION
                .KIND
                .ne(Kind.IMPORT_DOCUMENTS.name())
                .or(
                        OPERATION.POSITION.eq(
                                select(min(other.POSITION))
                                        .from(other)
                                        .where(other.CONNECTION_ID.eq(connection.value()))
                                        .and(other.KIND.eq(Kind.IMPORT_DOCUMENTS.name()))
                                        .and(isUnderway)));
    }

    /**
     * A refusal is told to the invoice before it is noted here. What its node left in between is
     * over: sending it again would ask for what nobody approves any more.
     */
    static List<AccountingOperationRecord> endRefused(DSLContext sql, Lease lease) {
        return endRefused(sql, lease, leftBehind(lease));
    }

    /**
     * The same of what was just claimed once more: the refusal was told, but whether that was
     * stored nobody heard, so it was put off instead of ended.
     */
    static List<AccountingOperationRecord> endRefused(
            DSLContext sql, Lease lease, List<Operation> claimed) {
        var again =
                claimed.stream()
                        .filter(operation -> operation.attempts() > 1)
                        .map(Operation::id)
                        .toList();
        return again.isEmpty() ? List.of() : endRefused(sql, lease, OPERATION.ID.in(again));
    }

    private static List<AccountingOperationRecord> endRefused(
            DSLContext sql, Lease lease, Condition which) {
        return sql.update(OPERATION)
                .set(OPERATION.STATE, State.DEAD.name())
                .set(OPERATION.MAY_BE_DONE, false)
                .set(OPERATION.TURN, Turn.ACCOUNTANT.name())
                .set(
                        OPERATION.LAST_FAULT,
                        "refused, and whoever sent it could not note down why; see the invoice's"
                                + " last problem")
                .set(OPERATION.NEXT_STEP, "order it again from the invoice")
                .where(which)
                .and(RefusedInvoices.isRefused(OPERATION).or(RefusedCredits.isRefused(OPERATION)))
                .and(LeaseGuard.isHeld(lease))
                .returning()
                .fetch();
    }

    private static Condition leftBehind(Lease lease) {
        return OPERATION
                .CONNECTION_ID
                .eq(lease.connection().value())
                .and(OPERATION.STATE.eq(State.IN_FLIGHT.name()))
                .and(OPERATION.EPOCH.lt(lease.epoch()));
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
                .where(leftBehind(lease))
                .and(LeaseGuard.isHeld(lease))
                .returning()
                .fetch();
    }

    /** the operation as it stands then; empty when another owner has it by now */
    static Optional<AccountingOperationRecord> settle(
            DSLContext sql, Lease lease, UUID operation, Outcome outcome, Instant now) {
        return sql.update(OPERATION)
                .set(OutcomeRow.of(outcome, now))
                .where(OPERATION.ID.eq(operation))
                .and(OPERATION.STATE.eq(State.IN_FLIGHT.name()))
                .and(OPERATION.EPOCH.eq(lease.epoch()))
                .and(LeaseGuard.isHeld(lease))
                .returning()
                .fetchOptional();
    }

    static Optional<Instant> nextDue(DSLContext sql, ConnectionId connection) {
        return sql.select(min(OPERATION.NEXT_ATTEMPT_AT))
                .from(OPERATION)
                .where(isWaiting(connection))
                .fetchOptional(min(OPERATION.NEXT_ATTEMPT_AT));
    }

    /** a company that was just disconnected, by whichever node, is asked nothing more */
    private static Condition isConnected(ConnectionId connection) {
        return exists(
                selectOne()
                        .from(CONNECTION)
                        .where(CONNECTION.ID.eq(connection.value()))
                        .and(CONNECTION.STATUS.eq(Status.CONNECTED.name())));
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

package io.tieout.persistence.accounting;

import static io.tieout.persistence.jooq.Tables.ACCOUNTING_OPERATION;
import static io.tieout.persistence.jooq.Tables.CONNECTION;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import io.tieout.application.accounting.Operation.State;
import io.tieout.application.accounting.Operations.Outcome;
import io.tieout.application.accounting.Turn;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.persistence.jooq.tables.AccountingOperation;
import io.tieout.persistence.jooq.tables.records.AccountingOperationRecord;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * What becomes of operations when a company comes or goes. It needs no lease: nobody may own the
 * connection, and whoever does finds them changed.
 */
final class ReplacedBooks {

    private static final AccountingOperation OPERATION = ACCOUNTING_OPERATION;

    private static final Outcome.Dead NEVER_SENT =
            new Outcome.Dead(
                    "its company was replaced by another, so this was not sent",
                    "do it in that company itself and dismiss it here, or connect that company"
                            + " again and retry it",
                    Turn.ACCOUNTANT);

    private ReplacedBooks() {}

    /** the company is back: what waited for it is due */
    static int unblock(DSLContext sql, ConnectionId connection, Instant now) {
        return sql.update(OPERATION)
                .set(OPERATION.STATE, State.RETRYING.name())
                .set(OPERATION.NEXT_ATTEMPT_AT, now)
                .set(OPERATION.TURN, Turn.NOBODY.name())
                .set(OPERATION.NEXT_STEP, "")
                .where(OPERATION.CONNECTION_ID.eq(connection.value()))
                .and(OPERATION.STATE.eq(State.BLOCKED.name()))
                .execute();
    }

    /** the company is replaced: what is unfinished is over, and what was under way is in doubt */
    static int giveUp(DSLContext sql, ConnectionId connection, String fault, String nextStep) {
        return sql.update(OPERATION)
                .set(
                        OPERATION.MAY_BE_DONE,
                        when(OPERATION.STATE.eq(State.IN_FLIGHT.name()), true)
                                .otherwise(OPERATION.MAY_BE_DONE))
                .set(OPERATION.STATE, State.DEAD.name())
                .set(OPERATION.TURN, Turn.ACCOUNTANT.name())
                .set(OPERATION.LAST_FAULT, fault)
                .set(OPERATION.NEXT_STEP, nextStep)
                .where(OPERATION.CONNECTION_ID.eq(connection.value()))
                .and(OPERATION.STATE.in(OwnedOperations.UNFINISHED))
                .execute();
    }

    /** An operation that was ordered when its company was gone already. */
    record Refused(AccountingOperationRecord row, Outcome.Dead outcome) {}

    /** nobody would ever claim it, so it is over at once; empty when its company is there */
    static Optional<Refused> refuse(DSLContext sql, UUID operation) {
        var isGone =
                exists(
                        selectOne()
                                .from(CONNECTION)
                                .where(CONNECTION.ID.eq(OPERATION.CONNECTION_ID))
                                .andNot(CONNECTION.IS_PRESENT));
        return sql.update(OPERATION)
                .set(OPERATION.STATE, State.DEAD.name())
                .set(OPERATION.TURN, NEVER_SENT.turn().name())
                .set(OPERATION.LAST_FAULT, NEVER_SENT.fault())
                .set(OPERATION.NEXT_STEP, NEVER_SENT.nextStep())
                .where(OPERATION.ID.eq(operation))
                .and(OPERATION.STATE.eq(State.QUEUED.name()))
                .and(isGone)
                .returning()
                .fetchOptional()
                .map(row -> new Refused(row, NEVER_SENT));
    }
}

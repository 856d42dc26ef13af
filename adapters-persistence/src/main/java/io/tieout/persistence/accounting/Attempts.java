package io.tieout.persistence.accounting;

import static io.tieout.persistence.jooq.Tables.OPERATION_ATTEMPT;

import io.tieout.persistence.jooq.tables.records.AccountingOperationRecord;
import io.tieout.persistence.jooq.tables.records.OperationAttemptRecord;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;

/** The history of attempts; only ever appended to. */
final class Attempts {

    private Attempts() {}

    /** keeps how the present attempt of each of these ended */
    static int append(
            DSLContext sql, List<AccountingOperationRecord> ended, String outcome, Instant at) {
        return ended.isEmpty()
                ? 0
                : sql.insertInto(OPERATION_ATTEMPT)
                        .set(ended.stream().map(row -> attempt(row, outcome, at)).toList())
                        .execute();
    }

    private static OperationAttemptRecord attempt(
            AccountingOperationRecord operation, String outcome, Instant at) {
        return new OperationAttemptRecord()
                .setTenantId(operation.getTenantId())
                .setOperationId(operation.getId())
                .setAttempt(operation.getAttempts())
                .setRequestId(operation.getRequestId())
                .setOutcome(outcome)
                .setFault(operation.getLastFault())
                .setEndedAt(at);
    }
}

package io.tieout.persistence.accounting;

import io.tieout.application.accounting.Operation;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.jooq.tables.records.AccountingOperationRecord;

/** Reads a stored row back as the operation it is. */
final class OperationRows {

    private OperationRows() {}

    static Operation operation(AccountingOperationRecord row) {
        return new Operation(
                row.getId(),
                new TenantId(row.getTenantId()),
                new ConnectionId(row.getConnectionId()),
                WorkJson.read(row.getWork()),
                Operation.State.valueOf(row.getState()),
                row.getAttempts(),
                row.getQueuedAt(),
                row.getNextAttemptAt(),
                row.getRequestId(),
                row.getLastFault(),
                row.getNextStep());
    }

    /** smaller is more urgent; a number in the database, so that it does not follow the Java */
    static short priority(Operation.Kind kind) {
        return switch (kind) {
            case TEST_CONNECTION -> 10;
            case PUSH_INVOICE -> 20;
            case VOID_INVOICE -> 30;
            case REFRESH_REFERENCES -> 40;
        };
    }
}

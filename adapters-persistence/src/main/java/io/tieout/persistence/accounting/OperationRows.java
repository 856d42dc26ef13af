package io.tieout.persistence.accounting;

import static java.util.Objects.requireNonNull;

import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.accounting.OperationViews.OperationView;
import io.tieout.application.accounting.Turn;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.ActorId;
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
                work(row),
                Operation.State.valueOf(row.getState()),
                row.getAttempts(),
                row.getQueuedAt(),
                row.getNextAttemptAt(),
                row.getRequestId(),
                row.getLastFault(),
                row.getNextStep());
    }

    static OperationView view(AccountingOperationRecord row) {
        return new OperationView(
                operation(row),
                Turn.valueOf(row.getTurn()),
                row.getVersion(),
                row.getMayBeDone(),
                row.getGivenUpBy() != null);
    }

    private static Work work(AccountingOperationRecord row) {
        var by = row.getGivenUpBy();
        var stored = stored(row);
        return by == null || stored instanceof Work.Unreadable
                ? stored
                : new Work.SettleGivenUp(
                        stored, new ActorId(by), requireNonNull(row.getGivenUpFor()));
    }

    /** Whatever is wrong with one stored document must not keep the others from being read. */
    private static Work stored(AccountingOperationRecord row) {
        try {
            return WorkJson.read(row.getWork());
        } catch (RuntimeException unreadable) {
            return new Work.Unreadable(
                    Operation.Kind.valueOf(row.getKind()),
                    row.getTarget(),
                    unreadable.getClass().getSimpleName());
        }
    }

    /** smaller is more urgent; a number in the database, so that it does not follow the Java */
    static short priority(Operation.Kind kind) {
        return switch (kind) {
            case TEST_CONNECTION -> 10;
            // Somebody waits before a screen.
            case PRINT_INVOICE -> 12;
            // An invoice may wait for its account's customer.
            case CREATE_CUSTOMER -> 15;
            case UPDATE_CUSTOMER -> 16;
            case CREATE_ITEM -> 17;
            case CREATE_CLASS -> 18;
            case CREATE_DEPARTMENT -> 19;
            case PUSH_INVOICE -> 20;
            // It counts in what is owed already.
            case LINK_INVOICE -> 25;
            case VOID_INVOICE -> 30;
            case RESTORE_INVOICE, REVISE_INVOICE -> 31;
            case PUSH_CREDIT_MEMO -> 32;
            case RESTORE_CREDIT_MEMO -> 33;
            case APPLY_CREDIT -> 34;
            case PAY_REFUND -> 35;
            case RELINK_PAYMENT -> 35;
            case CREATE_PAYMENT -> 35;
            case POST_DEFERRAL -> 36;
            case POST_ENTRY -> 36;
            case POST_FEE -> 36;
            case RESTORE_ENTRY -> 36;
            case SEND_INVOICE -> 36;
            case REFRESH_REFERENCES -> 40;
            case READ_RECEIVABLES -> 45;
            case IMPORT_DOCUMENTS -> 50;
            case SWEEP_CHANGES -> 60;
        };
    }
}

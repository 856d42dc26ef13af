package io.tieout.persistence.invoice;

import static io.tieout.persistence.jooq.Tables.RECEIVABLE_MOVEMENT_VIEW;

import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.payment.PaymentEvent;
import io.tieout.persistence.jooq.tables.records.ReceivableMovementViewRecord;
import io.tieout.persistence.view.BulkRows;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;

/** Writes movements of the receivables: as many rows as an event moves, in one statement. */
public final class ReceivableMovements {

    private final DSLContext database;

    public ReceivableMovements(DSLContext database) {
        this.database = database;
    }

    public void write(RecordedEvent recorded, List<? extends ReceivableMovement> movements) {
        write(recorded, movements, 0);
    }

    /** beside what the event moved already */
    void write(
            RecordedEvent recorded, List<? extends ReceivableMovement> movements, int firstPart) {
        if (movements.isEmpty()) {
            return;
        }
        var rows = new ArrayList<ReceivableMovementViewRecord>(movements.size());
        for (var movement : movements) {
            rows.add(row(recorded, movement).setPart((short) (firstPart + rows.size())));
        }
        BulkRows.of(database)
                .ifPresentOrElse(
                        bulk -> bulk.add(RECEIVABLE_MOVEMENT_VIEW, rows),
                        () -> database.insertInto(RECEIVABLE_MOVEMENT_VIEW).set(rows).execute());
    }

    private static ReceivableMovementViewRecord row(
            RecordedEvent recorded, ReceivableMovement movement) {
        var row =
                new ReceivableMovementViewRecord()
                        .setTenantId(recorded.tenant().value())
                        .setDocumentId(recorded.aggregate())
                        .setVersion(recorded.version())
                        .setRecordedAt(recorded.recordedAt())
                        .setAccountId(movement.account().value())
                        .setCurrency(movement.currency().code())
                        .setEffectiveOn(movement.effectiveOn());
        return switch (movement) {
            case ReceivableMovement.Charge charge ->
                    row.setDocumentKind("INVOICE")
                            .setDueOn(charge.dueOn())
                            .setOwedMinor(charge.owedMinor())
                            .setUnappliedMinor(0L);
            case ReceivableMovement.Settle settle ->
                    row.setDocumentKind("INVOICE")
                            .setDueOn(settle.dueOn())
                            .setSettledBy(settle.payment().value())
                            .setOwedMinor(Math.negateExact(settle.settledMinor()))
                            .setUnappliedMinor(settle.settledMinor());
            case ReceivableMovement.Lend lend ->
                    row.setDocumentKind(lender(recorded))
                            .setOwedMinor(0L)
                            .setUnappliedMinor(lend.lentMinor());
            case ReceivableMovement.Credit credit ->
                    row.setDocumentKind("CREDIT_MEMO")
                            .setOwedMinor(0L)
                            .setUnappliedMinor(Math.negateExact(credit.creditedMinor()));
            case ReceivableMovement.Observe observe -> observed(row, observe);
            case ReceivableMovement.Receive receive ->
                    row.setDocumentKind("PAYMENT")
                            .setOwedMinor(0L)
                            .setUnappliedMinor(Math.negateExact(receive.receivedMinor()));
        };
    }

    private static String lender(RecordedEvent recorded) {
        return recorded.event() instanceof PaymentEvent ? "PAYMENT" : "INVOICE";
    }

    private static ReceivableMovementViewRecord observed(
            ReceivableMovementViewRecord row, ReceivableMovement.Observe observe) {
        return switch (observe.kind()) {
            case INVOICE ->
                    row.setDocumentKind("OBSERVED_INVOICE")
                            .setDueOn(observe.dueOn())
                            .setOwedMinor(observe.leftMinor())
                            .setUnappliedMinor(0L);
            case JOURNAL_ENTRY ->
                    row.setDocumentKind("OBSERVED_JOURNAL_ENTRY")
                            .setDueOn(observe.dueOn())
                            .setOwedMinor(observe.leftMinor())
                            .setUnappliedMinor(0L);
            case CREDIT_MEMO ->
                    row.setDocumentKind("OBSERVED_CREDIT_MEMO")
                            .setOwedMinor(0L)
                            .setUnappliedMinor(Math.negateExact(observe.leftMinor()));
        };
    }
}

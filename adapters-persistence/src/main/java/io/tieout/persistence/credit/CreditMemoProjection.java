package io.tieout.persistence.credit;

import static io.tieout.persistence.jooq.Tables.CREDIT_MEMO_VIEW;

import io.tieout.application.event.Projection;
import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.credit.CreditMemoEvent;
import io.tieout.persistence.invoice.ReceivableMovements;
import io.tieout.persistence.jooq.tables.records.CreditMemoViewRecord;
import io.tieout.persistence.view.StreamRows;
import org.jooq.DSLContext;

/** Keeps each credit memo's row, and what it moves in the receivables, in step with its events. */
public final class CreditMemoProjection implements Projection {

    private final StreamRows<CreditMemoViewRecord> rows;
    private final ReceivableMovements receivables;

    public CreditMemoProjection(DSLContext database) {
        this.rows =
                new StreamRows<>(
                        database,
                        CREDIT_MEMO_VIEW,
                        CREDIT_MEMO_VIEW.MEMO_ID,
                        CREDIT_MEMO_VIEW.VERSION);
        this.receivables = new ReceivableMovements(database);
    }

    @Override
    public String name() {
        return "credit_memo_view";
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (!(recorded.event() instanceof CreditMemoEvent event)) {
            return;
        }
        var row = rows.before(recorded);
        var movements = CreditMemoMovement.of(row, event);
        CreditMemoFold.fold(row, recorded, event);
        rows.write(row, recorded);
        receivables.write(recorded, movements);
    }
}

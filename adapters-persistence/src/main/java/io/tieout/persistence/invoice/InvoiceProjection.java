package io.tieout.persistence.invoice;

import static io.tieout.persistence.jooq.Tables.INVOICE_VIEW;

import io.tieout.application.event.Projection;
import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.invoice.InvoiceEvent;
import io.tieout.persistence.jooq.tables.records.InvoiceViewRecord;
import io.tieout.persistence.view.StreamRows;
import org.jooq.DSLContext;

/** Keeps each invoice's row, and what it moves in the receivables, in step with its events. */
public final class InvoiceProjection implements Projection {

    private final StreamRows<InvoiceViewRecord> rows;
    private final ReceivableMovements receivables;

    public InvoiceProjection(DSLContext database) {
        this.rows =
                new StreamRows<>(
                        database, INVOICE_VIEW, INVOICE_VIEW.INVOICE_ID, INVOICE_VIEW.VERSION);
        this.receivables = new ReceivableMovements(database);
    }

    @Override
    public String name() {
        return "invoice_view";
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (!(recorded.event() instanceof InvoiceEvent event)) {
            return;
        }
        var row = rows.before(recorded);
        var movements = InvoiceMovement.of(row, event);
        InvoiceFold.fold(row, recorded, event);
        rows.write(row, recorded);
        receivables.write(recorded, movements);
    }
}

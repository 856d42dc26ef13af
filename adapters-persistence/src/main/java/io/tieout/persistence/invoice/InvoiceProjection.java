package io.tieout.persistence.invoice;

import static io.tieout.persistence.jooq.Tables.INVOICE_VIEW;

import io.tieout.application.event.Projection;
import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.invoice.InvoiceEvent;
import io.tieout.domain.ledger.Reason;
import io.tieout.domain.ledger.posting.HomeRates;
import io.tieout.domain.ledger.posting.IncomeAccounts;
import io.tieout.domain.ledger.posting.InvoicePostings;
import io.tieout.domain.ledger.posting.InvoicePostings.Billed;
import io.tieout.domain.money.Currency;
import io.tieout.persistence.jooq.tables.records.InvoiceViewRecord;
import io.tieout.persistence.ledger.LedgerBook;
import io.tieout.persistence.view.StreamRows;
import org.jooq.DSLContext;

/**
 * Keeps each invoice's row, what it moves in the receivables and what it posts in step with its
 * events.
 */
public final class InvoiceProjection implements Projection {

    /** no product is told to be earned by a schedule yet */
    private static final InvoicePostings RULES = new InvoicePostings(IncomeAccounts.atInvoice());

    private final StreamRows<InvoiceViewRecord> rows;
    private final ReceivableMovements receivables;
    private final LedgerBook ledger;

    public InvoiceProjection(DSLContext database) {
        this.rows =
                new StreamRows<>(
                        database, INVOICE_VIEW, INVOICE_VIEW.INVOICE_ID, INVOICE_VIEW.VERSION);
        this.receivables = new ReceivableMovements(database);
        this.ledger = new LedgerBook(database);
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
        var journals = RULES.of(LedgerBook.cause(recorded), event, () -> billed(row, event));
        InvoiceFold.fold(row, recorded, event);
        rows.write(row, recorded);
        receivables.write(recorded, movements);
        ledger.write(recorded, journals);
    }

    private Billed billed(InvoiceViewRecord row, InvoiceEvent event) {
        var currency = new Currency(row.getCurrency());
        return new Billed(
                InvoiceRows.content(row, currency),
                InvoiceRows.totals(row, currency),
                HomeRates.apart(),
                ledger.standing(
                        event.invoice().value(), Reason.INVOICE_LANDED, Reason.INVOICE_RESTATED));
    }
}

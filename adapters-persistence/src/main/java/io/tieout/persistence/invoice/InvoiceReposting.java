package io.tieout.persistence.invoice;

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
import io.tieout.persistence.ledger.Reposting;
import org.jooq.DSLContext;

/** Posts an invoice anew: its row is grown in memory, from its events alone. */
public final class InvoiceReposting implements Reposting {

    /** no product was told to be earned by a schedule before there was a ledger */
    private static final InvoicePostings RULES = new InvoicePostings(IncomeAccounts.atInvoice());

    private final LedgerBook ledger;
    private final InvoiceViewRecord row = new InvoiceViewRecord();

    public InvoiceReposting(DSLContext database) {
        this.ledger = new LedgerBook(database);
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (recorded.event() instanceof InvoiceEvent event) {
            var journals = RULES.of(LedgerBook.cause(recorded), event, () -> billed(event));
            InvoiceFold.fold(row, recorded, event);
            ledger.write(recorded, journals);
        }
    }

    private Billed billed(InvoiceEvent event) {
        var currency = new Currency(row.getCurrency());
        return new Billed(
                InvoiceRows.content(row, currency),
                InvoiceRows.totals(row, currency),
                HomeRates.apart(),
                ledger.standing(
                        event.invoice().value(), Reason.INVOICE_LANDED, Reason.INVOICE_RESTATED));
    }
}

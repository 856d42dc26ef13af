package io.tieout.persistence.credit;

import static io.tieout.persistence.jooq.Tables.CREDIT_MEMO_VIEW;

import io.tieout.application.event.Projection;
import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.credit.CreditMemoEvent;
import io.tieout.domain.ledger.Reason;
import io.tieout.domain.ledger.posting.CreditPostings;
import io.tieout.domain.ledger.posting.CreditPostings.Credited;
import io.tieout.domain.ledger.posting.HomeRates;
import io.tieout.domain.ledger.posting.IncomeAccounts;
import io.tieout.persistence.invoice.ReceivableMovements;
import io.tieout.persistence.jooq.tables.records.CreditMemoViewRecord;
import io.tieout.persistence.ledger.LedgerBook;
import io.tieout.persistence.view.StreamRows;
import org.jooq.DSLContext;

/**
 * Keeps each credit memo's row, what it moves in the receivables and what it posts in step with its
 * events.
 */
public final class CreditMemoProjection implements Projection {

    /** no product is told to be earned by a schedule yet */
    private static final CreditPostings RULES = new CreditPostings(IncomeAccounts.atInvoice());

    private final StreamRows<CreditMemoViewRecord> rows;
    private final ReceivableMovements receivables;
    private final LedgerBook ledger;

    public CreditMemoProjection(DSLContext database) {
        this.rows =
                new StreamRows<>(
                        database,
                        CREDIT_MEMO_VIEW,
                        CREDIT_MEMO_VIEW.MEMO_ID,
                        CREDIT_MEMO_VIEW.VERSION);
        this.receivables = new ReceivableMovements(database);
        this.ledger = new LedgerBook(database);
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
        var journals = RULES.of(LedgerBook.cause(recorded), event, () -> credited(row, event));
        CreditMemoFold.fold(row, recorded, event);
        rows.write(row, recorded);
        receivables.write(recorded, movements);
        ledger.write(recorded, journals);
    }

    private Credited credited(CreditMemoViewRecord row, CreditMemoEvent event) {
        return new Credited(
                CreditMemoRows.content(row),
                HomeRates.apart(),
                ledger.standing(
                        event.memo().value(), Reason.CREDIT_LANDED, Reason.CREDIT_RESTATED));
    }
}

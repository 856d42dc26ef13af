package io.tieout.persistence.credit;

import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.credit.CreditMemoEvent;
import io.tieout.domain.ledger.Reason;
import io.tieout.domain.ledger.posting.CreditPostings;
import io.tieout.domain.ledger.posting.CreditPostings.Credited;
import io.tieout.domain.ledger.posting.HomeRates;
import io.tieout.domain.ledger.posting.IncomeAccounts;
import io.tieout.persistence.jooq.tables.records.CreditMemoViewRecord;
import io.tieout.persistence.ledger.LedgerBook;
import io.tieout.persistence.ledger.Reposting;
import org.jooq.DSLContext;

/** Posts a credit memo anew: its row is grown in memory, from its events alone. */
public final class CreditMemoReposting implements Reposting {

    /** no product was told to be earned by a schedule before there was a ledger */
    private static final CreditPostings RULES = new CreditPostings(IncomeAccounts.atInvoice());

    private final LedgerBook ledger;
    private final CreditMemoViewRecord row = new CreditMemoViewRecord();

    public CreditMemoReposting(DSLContext database) {
        this.ledger = new LedgerBook(database);
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (recorded.event() instanceof CreditMemoEvent event) {
            var journals = RULES.of(LedgerBook.cause(recorded), event, () -> credited(event));
            CreditMemoFold.fold(row, recorded, event);
            ledger.write(recorded, journals);
        }
    }

    private Credited credited(CreditMemoEvent event) {
        return new Credited(
                CreditMemoRows.content(row),
                HomeRates.apart(),
                ledger.standing(
                        event.memo().value(), Reason.CREDIT_LANDED, Reason.CREDIT_RESTATED));
    }
}

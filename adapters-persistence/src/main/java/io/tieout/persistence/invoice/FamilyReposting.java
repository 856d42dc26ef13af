package io.tieout.persistence.invoice;

import static io.tieout.persistence.jooq.Tables.INVOICE_VIEW;

import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.invoice.InvoiceEvent;
import io.tieout.domain.ledger.Reason;
import io.tieout.domain.ledger.posting.FamilyPostings;
import io.tieout.persistence.ledger.LedgerBook;
import io.tieout.persistence.ledger.Reposting;
import org.jooq.DSLContext;

/**
 * Moves and posts what one customer paid for another, where an invoice took the money before that
 * was done.
 */
public final class FamilyReposting implements Reposting {

    /** an event that takes money moved the invoice itself, and nothing else */
    private static final int FIRST_PART = 1;

    private final DSLContext database;
    private final FamilyPayments families;
    private final ReceivableMovements receivables;
    private final LedgerBook ledger;

    public FamilyReposting(DSLContext database) {
        this.database = database;
        this.families = new FamilyPayments(database);
        this.receivables = new ReceivableMovements(database);
        this.ledger = new LedgerBook(database);
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (recorded.event() instanceof InvoiceEvent) {
            var paid = families.settled(recorded, owner(recorded));
            receivables.write(recorded, FamilyPayments.movements(paid), FIRST_PART);
            ledger.write(
                    recorded,
                    FamilyPostings.of(LedgerBook.cause(recorded), Reason.PAID_FOR_ANOTHER, paid));
        }
    }

    private AccountId owner(RecordedEvent recorded) {
        return new AccountId(
                database.select(INVOICE_VIEW.ACCOUNT_ID)
                        .from(INVOICE_VIEW)
                        .where(INVOICE_VIEW.INVOICE_ID.eq(recorded.aggregate()))
                        .fetchSingle()
                        .value1());
    }
}

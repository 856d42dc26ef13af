package io.tieout.persistence.credit;

import static io.tieout.persistence.jooq.Tables.CREDIT_MEMO_VIEW;

import io.tieout.application.event.Projection;
import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.credit.CreditMemoEvent;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoPushed;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoRestated;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.ledger.Reason;
import io.tieout.domain.ledger.posting.CreditPostings;
import io.tieout.domain.ledger.posting.CreditPostings.Credited;
import io.tieout.domain.ledger.posting.IncomeAccounts;
import io.tieout.persistence.agreement.ScheduledInvoices;
import io.tieout.persistence.invoice.ReceivableMovements;
import io.tieout.persistence.jooq.tables.records.CreditMemoViewRecord;
import io.tieout.persistence.ledger.ExchangeBook;
import io.tieout.persistence.ledger.HomeBook;
import io.tieout.persistence.ledger.LedgerBook;
import io.tieout.persistence.view.StreamRows;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * Keeps each credit memo's row, what it moves in the receivables and what it posts in step with its
 * events.
 */
public final class CreditMemoProjection implements Projection {

    private final StreamRows<CreditMemoViewRecord> rows;
    private final ReceivableMovements receivables;
    private final LedgerBook ledger;
    private final HomeBook home;
    private final ExchangeBook exchange;
    private final ScheduledInvoices scheduled;

    public CreditMemoProjection(DSLContext database) {
        this.rows =
                new StreamRows<>(
                        database,
                        CREDIT_MEMO_VIEW,
                        CREDIT_MEMO_VIEW.MEMO_ID,
                        CREDIT_MEMO_VIEW.VERSION);
        this.receivables = new ReceivableMovements(database);
        this.ledger = new LedgerBook(database);
        this.home = new HomeBook(database);
        this.exchange = new ExchangeBook(database);
        this.scheduled = new ScheduledInvoices(database);
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
        var rules = new CreditPostings(accounts(row, recorded));
        var journals = rules.of(LedgerBook.cause(recorded), event, () -> credited(row, event));
        CreditMemoFold.fold(row, recorded, event);
        rows.write(row, recorded);
        receivables.write(recorded, movements);
        ledger.write(recorded, journals);
        landed(event)
                .ifPresent(landing ->
                        exchange.on(
                                recorded,
                                landing.document().externalId(),
                                landing.total().currency(),
                                landing.booked()));
    }

    private static Optional<Landing> landed(CreditMemoEvent event) {
        if (event instanceof CreditMemoPushed(_, var landing)) {
            return Optional.of(landing);
        }
        return event instanceof CreditMemoRestated restated
                ? Optional.of(restated.landing())
                : Optional.empty();
    }

    /** what an invoice deferred, its credit memos take off that again; a draft posts nothing */
    private IncomeAccounts accounts(CreditMemoViewRecord row, RecordedEvent recorded) {
        return recorded.version() == 0
                ? IncomeAccounts.atInvoice()
                : scheduled.accounts(
                        new InvoiceId(row.getInvoiceId()),
                        Boolean.TRUE.equals(row.getIsDeferring()));
    }

    private Credited credited(CreditMemoViewRecord row, CreditMemoEvent event) {
        return new Credited(
                CreditMemoRows.content(row),
                landed(event)
                        .map(landing -> home.rates(landing.booked()))
                        .orElseGet(() -> home.ratesOf(event.memo().value())),
                ledger.standing(
                        event.memo().value(), Reason.CREDIT_LANDED, Reason.CREDIT_RESTATED));
    }
}

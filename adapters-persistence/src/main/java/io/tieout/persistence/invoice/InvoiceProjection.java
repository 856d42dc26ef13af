package io.tieout.persistence.invoice;

import static io.tieout.persistence.jooq.Tables.INVOICE_VIEW;

import io.tieout.application.event.Projection;
import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.invoice.InvoiceEvent;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceLinked;
import io.tieout.domain.invoice.InvoiceEvent.InvoicePushed;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceRestated;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.ledger.Reason;
import io.tieout.domain.ledger.posting.FamilyPostings;
import io.tieout.domain.ledger.posting.IncomeAccounts;
import io.tieout.domain.ledger.posting.InvoicePostings;
import io.tieout.domain.ledger.posting.InvoicePostings.Billed;
import io.tieout.domain.money.Currency;
import io.tieout.persistence.agreement.ScheduledInvoices;
import io.tieout.persistence.jooq.tables.records.InvoiceViewRecord;
import io.tieout.persistence.ledger.ExchangeBook;
import io.tieout.persistence.ledger.HomeBook;
import io.tieout.persistence.ledger.LedgerBook;
import io.tieout.persistence.view.StreamRows;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * Keeps each invoice's row, what it moves in the receivables and what it posts in step with its
 * events.
 */
public final class InvoiceProjection implements Projection {

    private final StreamRows<InvoiceViewRecord> rows;
    private final ReceivableMovements receivables;
    private final LedgerBook ledger;
    private final HomeBook home;
    private final ExchangeBook exchange;
    private final ScheduledInvoices scheduled;
    private final FamilyPayments families;

    public InvoiceProjection(DSLContext database) {
        this.rows =
                new StreamRows<>(
                        database, INVOICE_VIEW, INVOICE_VIEW.INVOICE_ID, INVOICE_VIEW.VERSION);
        this.receivables = new ReceivableMovements(database);
        this.ledger = new LedgerBook(database);
        this.home = new HomeBook(database);
        this.exchange = new ExchangeBook(database);
        this.scheduled = new ScheduledInvoices(database);
        this.families = new FamilyPayments(database);
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
        var rules = new InvoicePostings(accounts(row, recorded, event));
        var journals = rules.of(LedgerBook.cause(recorded), event, () -> billed(row, event));
        InvoiceFold.fold(row, recorded, event);
        rows.write(row, recorded);
        var paid = families.settled(recorded, new AccountId(row.getAccountId()));
        receivables.write(recorded, movements);
        receivables.write(recorded, FamilyPayments.movements(paid), movements.size());
        ledger.write(recorded, journals);
        ledger.write(
                recorded,
                FamilyPostings.of(LedgerBook.cause(recorded), Reason.PAID_FOR_ANOTHER, paid));
        landed(event)
                .ifPresent(landing ->
                        exchange.on(
                                recorded,
                                landing.document().externalId(),
                                landing.total().currency(),
                                landing.booked()));
    }

    /** a draft posts nothing */
    private IncomeAccounts accounts(
            InvoiceViewRecord row, RecordedEvent recorded, InvoiceEvent event) {
        return recorded.version() == 0
                ? IncomeAccounts.atInvoice()
                : scheduled.accounts(event.invoice(), Boolean.TRUE.equals(row.getIsDeferring()));
    }

    private static Optional<Landing> landed(InvoiceEvent event) {
        if (event instanceof InvoicePushed(_, var landing)) {
            return Optional.of(landing);
        }
        if (event instanceof InvoiceLinked linked) {
            return Optional.of(linked.landing());
        }
        return event instanceof InvoiceRestated restated
                ? Optional.of(restated.landing())
                : Optional.empty();
    }

    private Billed billed(InvoiceViewRecord row, InvoiceEvent event) {
        var currency = new Currency(row.getCurrency());
        return new Billed(
                InvoiceRows.content(row, currency),
                InvoiceRows.totals(row, currency),
                home.rates(
                        landed(event)
                                .map(Landing::booked)
                                .orElseGet(() -> BookedJson.read(row.getBooked(), currency))),
                ledger.standing(
                        event.invoice().value(), Reason.INVOICE_LANDED, Reason.INVOICE_RESTATED));
    }
}

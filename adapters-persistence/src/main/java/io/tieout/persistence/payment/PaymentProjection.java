package io.tieout.persistence.payment;

import static io.tieout.persistence.jooq.Tables.PAYMENT_VIEW;

import io.tieout.application.event.Projection;
import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.ledger.Journal;
import io.tieout.domain.ledger.Reason;
import io.tieout.domain.ledger.posting.FamilyPostings;
import io.tieout.domain.ledger.posting.PaymentPostings;
import io.tieout.domain.payment.PaymentEvent;
import io.tieout.persistence.invoice.FamilyPayments;
import io.tieout.persistence.invoice.ReceivableMovements;
import io.tieout.persistence.jooq.tables.records.PaymentViewRecord;
import io.tieout.persistence.ledger.ExchangeBook;
import io.tieout.persistence.ledger.HomeBook;
import io.tieout.persistence.ledger.LedgerBook;
import io.tieout.persistence.view.StreamRows;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/**
 * Keeps each payment's row, what it moves in the receivables and what it posts in step with its
 * events.
 */
public final class PaymentProjection implements Projection {

    private final StreamRows<PaymentViewRecord> rows;
    private final QueuedParts parts;
    private final QueueRows queue;
    private final DecisionRows decisions;
    private final HistoryRows history;
    private final UsedCredits credits;
    private final ReceivableMovements receivables;
    private final LedgerBook ledger;
    private final HomeBook home;
    private final ExchangeBook exchange;
    private final FamilyPayments families;

    public PaymentProjection(DSLContext database) {
        this.rows =
                new StreamRows<>(
                        database, PAYMENT_VIEW, PAYMENT_VIEW.PAYMENT_ID, PAYMENT_VIEW.VERSION);
        this.parts = new QueuedParts(database);
        this.queue = new QueueRows(database);
        this.decisions = new DecisionRows(database);
        this.history = new HistoryRows(database);
        this.credits = new UsedCredits(database);
        this.receivables = new ReceivableMovements(database);
        this.ledger = new LedgerBook(database);
        this.home = new HomeBook(database);
        this.exchange = new ExchangeBook(database);
        this.families = new FamilyPayments(database);
    }

    @Override
    public String name() {
        return "payment_view";
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (!(recorded.event() instanceof PaymentEvent event)) {
            return;
        }
        var row = rows.before(recorded);
        var movements = PaymentMovement.of(row, event);
        var was = payer(row);
        long unlinkedBefore = QueueRows.unlinked(row);
        PaymentFold.fold(row, recorded, event);
        rows.write(row, recorded);
        var waiting = queue.before(recorded);
        parts.write(recorded, event);
        waiting.write(event);
        decisions.write(recorded, event);
        waiting.writeUnlinked(unlinkedBefore, row);
        history.write(recorded, row, waiting.documents());
        credits.write(recorded, event);
        var paid = families.payerChanged(event.payment(), was, payer(row));
        receivables.write(
                recorded,
                Stream.concat(movements.stream(), FamilyPayments.movements(paid).stream())
                        .toList());
        ledger.write(recorded, journals(recorded, event, row));
        ledger.write(
                recorded,
                FamilyPostings.of(LedgerBook.cause(recorded), Reason.PAYER_CHANGED, paid));
        exchange.on(recorded, event, row);
    }

    private static Optional<AccountId> payer(PaymentViewRecord row) {
        return Optional.ofNullable(row.getAccountId()).map(AccountId::new);
    }

    private List<Journal> journals(
            RecordedEvent recorded, PaymentEvent event, PaymentViewRecord row) {
        return PaymentPostings.of(
                LedgerBook.cause(recorded),
                event,
                currency -> home.rates(row.getExchangeRate()).of(currency),
                () ->
                        ledger.standing(
                                recorded.aggregate(),
                                Reason.PAYMENT_RECEIVED,
                                Reason.PAYMENT_AMENDED));
    }
}

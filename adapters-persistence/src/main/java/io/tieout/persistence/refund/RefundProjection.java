package io.tieout.persistence.refund;

import static io.tieout.persistence.jooq.Tables.REFUND_VIEW;

import io.tieout.application.event.Projection;
import io.tieout.application.event.RecordedEvent;
import io.tieout.application.refund.RefundViews.Kind;
import io.tieout.application.refund.RefundViews.Status;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.ledger.posting.HomeRates;
import io.tieout.domain.ledger.posting.IncomeAccounts;
import io.tieout.domain.ledger.posting.RefundPostings;
import io.tieout.domain.money.Currency;
import io.tieout.domain.refund.RefundDocument;
import io.tieout.domain.refund.RefundEvent;
import io.tieout.domain.refund.RefundEvent.RefundLanded;
import io.tieout.domain.refund.RefundEvent.RefundOrdered;
import io.tieout.domain.refund.RefundEvent.RefundRefused;
import io.tieout.domain.refund.RefundEvent.RefundSettled;
import io.tieout.domain.refund.RefundEvent.RefundUnsettled;
import io.tieout.domain.refund.RefundOrder;
import io.tieout.domain.refund.Returned;
import io.tieout.persistence.agreement.ScheduledInvoices;
import io.tieout.persistence.jooq.tables.records.RefundViewRecord;
import io.tieout.persistence.ledger.ExchangeBook;
import io.tieout.persistence.ledger.HomeBook;
import io.tieout.persistence.ledger.LedgerBook;
import io.tieout.persistence.view.StreamRows;
import java.util.UUID;
import org.jooq.DSLContext;

/** Keeps each refund's row in step with its events. */
public final class RefundProjection implements Projection {

    private final StreamRows<RefundViewRecord> rows;
    private final LedgerBook ledger;
    private final HomeBook home;
    private final ScheduledInvoices scheduled;
    private final ExchangeBook exchange;

    public RefundProjection(DSLContext database) {
        this.rows =
                new StreamRows<>(database, REFUND_VIEW, REFUND_VIEW.REFUND_ID, REFUND_VIEW.VERSION);
        this.ledger = new LedgerBook(database);
        this.home = new HomeBook(database);
        this.scheduled = new ScheduledInvoices(database);
        this.exchange = new ExchangeBook(database);
    }

    @Override
    public String name() {
        return "refund_view";
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (recorded.event() instanceof RefundEvent event) {
            var row = rows.before(recorded);
            var journals =
                    new RefundPostings(accounts(row, event))
                            .of(
                                    LedgerBook.cause(recorded),
                                    event,
                                    () -> RefundedSale.of(row, rates(event)));
            fold(row, recorded, event);
            rows.write(row, recorded);
            ledger.write(recorded, journals);
            keepRate(recorded, event, row);
        }
    }

    /** payments link what money went back by, and settle it at the rate that it landed at */
    private void keepRate(RecordedEvent recorded, RefundEvent event, RefundViewRecord row) {
        if (event instanceof RefundLanded(_, var landing, var linkedAs) && !linkedAs.isEmpty()) {
            exchange.on(recorded, linkedAs, new Currency(row.getCurrency()), landing.booked());
        }
    }

    /** what an invoice deferred, its refunds take off that again; only what lands posts */
    private IncomeAccounts accounts(RefundViewRecord row, RefundEvent event) {
        return event instanceof RefundLanded && row.getSaleLines() != null
                ? scheduled.accounts(new InvoiceId(row.getSubjectId()), false)
                : IncomeAccounts.atInvoice();
    }

    private HomeRates rates(RefundEvent event) {
        return event instanceof RefundLanded(_, var landing, _)
                ? home.rates(landing.booked())
                : HomeRates.apart();
    }

    private static void fold(RefundViewRecord row, RecordedEvent recorded, RefundEvent event) {
        row.setChangedAt(recorded.recordedAt());
        switch (event) {
            case RefundOrdered ordered -> order(row, recorded, ordered);
            case RefundLanded(_, var landing, var linkedAs) -> land(row, landing, linkedAs);
            case RefundRefused(_, var reason) ->
                    row.setStatus(Status.REFUSED.name()).setLastProblem(reason);
            case RefundSettled(_, _, var amount) -> link(row, amount.minorUnits());
            case RefundUnsettled(_, _, var amount) ->
                    link(row, Math.negateExact(amount.minorUnits()));
        }
    }

    private static void order(RefundViewRecord row, RecordedEvent recorded, RefundOrdered ordered) {
        RefundOrder order = ordered.order();
        RefundDocument document = order.document();
        row.setTenantId(recorded.tenant().value())
                .setRefundId(order.id().value())
                .setKind(kind(order.what()).name())
                .setStatus(Status.ORDERED.name())
                .setAccountId(order.account().value())
                .setSubjectId(subject(order.what()))
                .setNumber(document.number())
                .setCurrency(order.amount().currency().code())
                .setAmountMinor(order.amount().minorUnits())
                .setLinkedMinor(0L)
                .setPaidOn(document.paidOn())
                .setFromId(document.from().id())
                .setFromName(document.from().name())
                .setConnectionId(document.connection().value())
                .setLastProblem("")
                .setAskedBy(ordered.askedBy().value())
                .setAllowedBy(ordered.allowedBy().value())
                .setReason(ordered.reason())
                .setOrderedAt(recorded.recordedAt());
        if (order.what() instanceof Returned.Sale(var content)) {
            RefundedSale.write(row, content.asSale(""));
        }
    }

    private static void land(RefundViewRecord row, Landing landing, String linkedAs) {
        row.setStatus((linkedAs.isEmpty() ? Status.SETTLED : Status.LANDED).name())
                .setDocumentId(landing.document().externalId())
                .setLinkedAs(linkedAs.isEmpty() ? null : linkedAs)
                .setVerdict(landing.verdict().name())
                .setLastProblem(landing.sentence());
    }

    private static void link(RefundViewRecord row, long minor) {
        long linked = Math.addExact(row.getLinkedMinor(), minor);
        boolean isAll = linked == row.getAmountMinor();
        row.setLinkedMinor(linked).setStatus((isAll ? Status.SETTLED : Status.LANDED).name());
    }

    private static Kind kind(Returned what) {
        return switch (what) {
            case Returned.CreditRest _ -> Kind.CREDIT_MEMO;
            case Returned.PaymentRest _ -> Kind.PAYMENT;
            case Returned.Sale _ -> Kind.SALE;
            case Returned.Bounced _, Returned.BouncedPart _ -> Kind.BOUNCE;
        };
    }

    private static UUID subject(Returned what) {
        return switch (what) {
            case Returned.CreditRest(var memo) -> memo.value();
            case Returned.PaymentRest(var payment) -> payment.value();
            case Returned.Sale(var content) -> content.invoice().value();
            case Returned.Bounced(var payment) -> payment.value();
            case Returned.BouncedPart(var payment) -> payment.value();
        };
    }
}

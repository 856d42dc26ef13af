package io.tieout.application.accounting;

import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.event.Projection;
import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.account.AccountEvent.AccountLinked;
import io.tieout.domain.account.AccountEvent.CustomerCreationOrdered;
import io.tieout.domain.account.AccountEvent.CustomerUpdateOrdered;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.agreement.AgreementEvent.RevenueRecognised;
import io.tieout.domain.credit.CreditMemoEvent.CreditApplicationOrdered;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoApproved;
import io.tieout.domain.deferral.DeferralEvent.DeferralReversed;
import io.tieout.domain.deferral.DeferralEvent.RevenueDeferred;
import io.tieout.domain.delivery.DeliveryEvent.DeliveryOrdered;
import io.tieout.domain.drift.DriftEvent.EntryOrdered;
import io.tieout.domain.drift.DriftEvent.OursOrdered;
import io.tieout.domain.drift.Holder;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceApproved;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoidRequested;
import io.tieout.domain.mapping.MappingEvent.RecordOrdered;
import io.tieout.domain.payment.PaymentEvent.RelinkingOrdered;
import io.tieout.domain.recorded.RecordedPaymentEvent.FeePosted;
import io.tieout.domain.recorded.RecordedPaymentEvent.PaymentRecorded;
import io.tieout.domain.refund.RefundEvent.RefundOrdered;
import io.tieout.domain.revision.RevisionEvent.RevisionApproved;

/**
 * Turns what an event calls for into a row of the outbox, in the event's own transaction: the
 * intent to push commits with the approval or not at all. The event's id names the operation.
 *
 * <p>Operations are state, not a view: a rebuild of views must leave this one out.
 */
public final class QueueOperations implements Projection {

    private final Operations operations;

    public QueueOperations(Operations operations) {
        this.operations = operations;
    }

    @Override
    public String name() {
        return "operations";
    }

    @Override
    public void on(RecordedEvent recorded) {
        switch (recorded.event()) {
            case InvoiceApproved(var invoice, _, _, var document, _) ->
                    queue(
                            recorded,
                            document.customer().connection(),
                            new Work.PushInvoice(invoice, document));
            case InvoiceVoidRequested(var invoice, _, _, var document, var version) ->
                    queue(
                            recorded,
                            document.connection(),
                            new Work.VoidInvoice(invoice, document.externalId(), version));
            case CreditMemoApproved(var memo, _, _, var document, _) ->
                    queue(
                            recorded,
                            document.sale().customer().connection(),
                            new Work.PushCreditMemo(memo, document));
            case CreditApplicationOrdered(var memo, var application) ->
                    queue(
                            recorded,
                            application.credit().connection(),
                            new Work.ApplyCredit(memo, application));
            case RefundOrdered(var refund, var order, _, _, _) ->
                    queue(
                            recorded,
                            order.document().connection(),
                            new Work.PayRefund(refund, order.document()));
            case RelinkingOrdered(var payment, var document, var money, var relinking, _) ->
                    queue(
                            recorded,
                            document.connection(),
                            new Work.RelinkPayment(
                                    payment, document.externalId(), money, relinking));
            case PaymentRecorded(var id, _, _, var booking, _) ->
                    queue(
                            recorded,
                            booking.customer().connection(),
                            new Work.CreatePayment(id, booking));
            case RevenueRecognised recognised ->
                    queue(
                            recorded,
                            recognised.entry().customer().connection(),
                            new Work.PostEntry(
                                    recognised.agreement(),
                                    recognised.lastOn(),
                                    recognised.entry()));
            case RevenueDeferred deferred ->
                    queue(
                            recorded,
                            deferred.entry().customer().connection(),
                            new Work.PostDeferral(
                                    deferred.deferral(), deferred.part(), deferred.entry()));
            case DeferralReversed reversed ->
                    queue(
                            recorded,
                            reversed.entry().customer().connection(),
                            new Work.PostDeferral(
                                    reversed.deferral(), reversed.part(), reversed.entry()));
            case FeePosted posted ->
                    queue(
                            recorded,
                            posted.entry().customer().connection(),
                            new Work.PostFee(posted.id(), posted.part(), posted.entry()));
            // What others entered for the customer counts from now on.
            case AccountLinked(_, var customer) ->
                    queue(
                            recorded,
                            customer.connection(),
                            new Work.ImportDocuments(customer.externalId()));
            case CustomerCreationOrdered(var account, var connection, _, _) ->
                    queue(recorded, connection, new Work.CreateCustomer(account));
            case CustomerUpdateOrdered(var account, var customer, _) ->
                    queue(recorded, customer.connection(), new Work.UpdateCustomer(account));
            case RecordOrdered(_, var word, var record, _) ->
                    queue(recorded, word.connection(), new Work.CreateRecord(word, record));
            case OursOrdered(
                            _,
                            Holder.OfSale holder,
                            _,
                            _,
                            var document,
                            var version,
                            var isAnew,
                            var ours) ->
                    queue(
                            recorded,
                            document.connection(),
                            new Work.RestoreDocument(
                                    holder, document.externalId(), version, isAnew, ours));
            case EntryOrdered(
                            _,
                            Holder.OfEntry holder,
                            _,
                            _,
                            var document,
                            var version,
                            var isAnew,
                            var entry) ->
                    queue(
                            recorded,
                            document.connection(),
                            new Work.RestoreEntry(
                                    holder, document.externalId(), version, isAnew, entry));
            case RevisionApproved(_, _, _, _, var standing, var document, _) ->
                    queue(
                            recorded,
                            standing.landing().document().connection(),
                            new Work.ReviseInvoice(standing, document));
            case DeliveryOrdered(var delivery, var invoice, _, var document, _, _) ->
                    queue(
                            recorded,
                            document.connection(),
                            new Work.SendInvoice(delivery, invoice, document.externalId()));
            default -> {
                // an event that asks nothing of the accounting system
            }
        }
    }

    private void queue(RecordedEvent cause, ConnectionId connection, Work work) {
        operations.queue(
                cause.eventId(),
                cause.tenant(),
                connection,
                work,
                RequestId.firstOf(cause.eventId()));
    }
}

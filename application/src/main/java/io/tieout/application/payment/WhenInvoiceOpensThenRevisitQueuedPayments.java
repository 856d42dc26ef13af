package io.tieout.application.payment;

import io.tieout.application.command.Caller;
import io.tieout.application.command.Commands;
import io.tieout.application.event.Automation;
import io.tieout.application.event.RecordedEvent;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.payment.PaymentCommand.RevisitQueuedParts;
import io.tieout.application.view.Viewer;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceLinked;
import io.tieout.domain.invoice.InvoiceEvent.InvoicePushed;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceRestated;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoidRefused;
import io.tieout.domain.invoice.InvoiceEvent.PaymentUnapplied;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.observed.ObservedEvent.DocumentObserved;
import io.tieout.domain.people.TenantId;
import java.util.Set;

/**
 * Looks again at payments that wait for an invoice once it can take them: it landed, it was linked
 * to a document that they paid, its void was refused, another document counts for it, or another
 * payment let go of it. So does a document that others entered once it is watched.
 *
 * <p>A part that is refused once more waits again; nothing here follows from a refusal, so it comes
 * to rest.
 */
public final class WhenInvoiceOpensThenRevisitQueuedPayments implements Automation {

    private final Commands commands;
    private final InvoiceViews invoices;
    private final PaymentViews payments;

    public WhenInvoiceOpensThenRevisitQueuedPayments(
            Commands commands, InvoiceViews invoices, PaymentViews payments) {
        this.commands = commands;
        this.invoices = invoices;
        this.payments = payments;
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(
                InvoiceLinked.class,
                InvoicePushed.class,
                InvoiceRestated.class,
                InvoiceVoidRefused.class,
                PaymentUnapplied.class,
                DocumentObserved.class);
    }

    @Override
    public void on(RecordedEvent recorded) {
        switch (recorded.event()) {
            case InvoicePushed(_, var landing) ->
                    revisit(landing.document().externalId(), recorded.tenant());
            case InvoiceLinked linked ->
                    revisit(linked.landing().document().externalId(), recorded.tenant());
            case DocumentObserved(_, var document, _, _) ->
                    revisit(document.externalId(), recorded.tenant());
            case InvoiceRestated(_, var landing, _, _, _) ->
                    revisit(landing.document().externalId(), recorded.tenant());
            case InvoiceVoidRefused(var invoice, _) -> revisit(invoice, recorded.tenant());
            case PaymentUnapplied unapplied -> revisit(unapplied.invoice(), recorded.tenant());
            default -> {
                // opens no invoice
            }
        }
    }

    private void revisit(InvoiceId invoice, TenantId tenant) {
        invoices.find(Viewer.system(tenant), invoice)
                .map(InvoiceView::documentId)
                .ifPresent(document -> revisit(document, tenant));
    }

    private void revisit(String document, TenantId tenant) {
        Caller caller = Caller.automation(tenant, name());
        payments.waitingFor(Viewer.system(tenant), document)
                .forEach(payment -> commands.send(new RevisitQueuedParts(payment), caller));
    }
}

package io.tieout.application.observed;

import io.tieout.application.command.Caller;
import io.tieout.application.command.Commands;
import io.tieout.application.event.Automation;
import io.tieout.application.event.RecordedEvent;
import io.tieout.application.observed.ObservedCommand.StopObserving;
import io.tieout.application.observed.ObservedCommand.StopObservingCustomer;
import io.tieout.domain.account.AccountEvent.AccountUnlinked;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoPushed;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.invoice.InvoiceEvent.InvoicePushed;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceRestated;
import io.tieout.domain.observed.ObservedKind;
import io.tieout.domain.people.TenantId;
import java.util.Set;

/**
 * Stops watching a document as one of others when it turns out to be ours, because its notice came
 * before its landing was recorded, and the documents of a customer who is linked no more.
 */
public final class WhenDocumentIsOursThenStopObserving implements Automation {

    private final Commands commands;

    public WhenDocumentIsOursThenStopObserving(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(
                AccountUnlinked.class,
                CreditMemoPushed.class,
                InvoicePushed.class,
                InvoiceRestated.class);
    }

    @Override
    public void on(RecordedEvent recorded) {
        switch (recorded.event()) {
            case InvoicePushed(_, var landing) ->
                    stop(ObservedKind.INVOICE, landing.document(), recorded.tenant());
            case InvoiceRestated(_, var landing, _, _, _) ->
                    stop(ObservedKind.INVOICE, landing.document(), recorded.tenant());
            case CreditMemoPushed(_, var landing) ->
                    stop(ObservedKind.CREDIT_MEMO, landing.document(), recorded.tenant());
            case AccountUnlinked(_, var customer, _) ->
                    commands.send(new StopObservingCustomer(customer), caller(recorded.tenant()));
            default -> {
                // makes no document ours
            }
        }
    }

    private void stop(ObservedKind kind, DocumentLink document, TenantId tenant) {
        commands.send(new StopObserving(kind, document), caller(tenant));
    }

    private Caller caller(TenantId tenant) {
        return Caller.automation(tenant, name());
    }
}

package io.tieout.application.feeinvoice;

import io.tieout.application.command.Caller;
import io.tieout.application.command.Commands;
import io.tieout.application.event.Automation;
import io.tieout.application.event.RecordedEvent;
import io.tieout.application.feeinvoice.FeeInvoiceCommand.DraftFeeInvoice;
import io.tieout.application.feeinvoice.FeeInvoiceCommand.LowerFeeInvoice;
import io.tieout.application.feeinvoice.LateFeeViews.LateFeeView;
import io.tieout.application.view.Viewer;
import io.tieout.domain.collection.casefile.CollectionEvent.FeeCharged;
import io.tieout.domain.collection.casefile.CollectionEvent.FeeTakenBack;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.feeinvoice.FeeInvoice;
import io.tieout.domain.invoice.InvoiceEvent.InvoicePushed;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.people.TenantId;
import java.util.Set;

/**
 * Drafts the invoice of a fee once it is charged, and takes back what is charged no longer: at
 * once, or when the invoice that was on its way has landed.
 */
public final class WhenLateFeeIsChargedThenInvoiceIt implements Automation {

    private final Commands commands;
    private final LateFeeViews fees;

    public WhenLateFeeIsChargedThenInvoiceIt(Commands commands, LateFeeViews fees) {
        this.commands = commands;
        this.fees = fees;
    }

    /** an invoice is named by its fee, so seeing the event twice is one invoice */
    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(FeeCharged.class, FeeTakenBack.class, InvoicePushed.class);
    }

    @Override
    public void on(RecordedEvent recorded) {
        Caller caller = Caller.automation(recorded.tenant(), name());
        switch (recorded.event()) {
            case FeeCharged(_, var account, var ref, var fee, var version, _, _) ->
                    commands.send(
                            new DraftFeeInvoice(
                                    new FeeInvoice(account, ref.invoice(), fee.period()),
                                    fee,
                                    version),
                            caller);
            case FeeTakenBack(_, var account, var overdue, var period, _, _, _, var reason) ->
                    commands.send(
                            new LowerFeeInvoice(new FeeInvoice(account, overdue, period), reason),
                            caller);
            case InvoicePushed(var document, _) -> landed(document, recorded.tenant(), caller);
            default -> {
                // charges nothing, and is no fee
            }
        }
    }

    private void landed(InvoiceId document, TenantId tenant, Caller caller) {
        fees.byDocument(Viewer.system(tenant), document)
                .filter(fee -> fee.takenBack().isPositive())
                .map(WhenLateFeeIsChargedThenInvoiceIt::lowering)
                .ifPresent(command -> commands.send(command, caller));
    }

    private static LowerFeeInvoice lowering(LateFeeView fee) {
        return new LowerFeeInvoice(fee.invoice(), fee.takenBackBecause());
    }
}

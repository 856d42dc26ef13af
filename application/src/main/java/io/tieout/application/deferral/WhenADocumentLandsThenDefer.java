package io.tieout.application.deferral;

import io.tieout.application.command.Caller;
import io.tieout.application.command.Commands;
import io.tieout.application.deferral.DeferralCommand.DeferRevenue;
import io.tieout.application.event.Automation;
import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoPushed;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoRestated;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoVoided;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.drift.Holder;
import io.tieout.domain.invoice.InvoiceEvent.InvoicePushed;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceRestated;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoided;
import io.tieout.domain.invoice.InvoiceEvent.LandedInvoiceRevised;
import io.tieout.domain.invoice.InvoiceId;
import java.util.Set;

/** Defers what a document says as soon as it stands in the books, and whenever that changes. */
public final class WhenADocumentLandsThenDefer implements Automation {

    private final Commands commands;

    public WhenADocumentLandsThenDefer(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(
                CreditMemoPushed.class,
                CreditMemoRestated.class,
                CreditMemoVoided.class,
                InvoicePushed.class,
                InvoiceRestated.class,
                InvoiceVoided.class,
                LandedInvoiceRevised.class);
    }

    @Override
    public void on(RecordedEvent recorded) {
        switch (recorded.event()) {
            case InvoicePushed(var invoice, _) -> defer(recorded, invoice);
            case InvoiceRestated restated -> defer(recorded, restated.invoice());
            case LandedInvoiceRevised revised -> defer(recorded, revised.invoice());
            case InvoiceVoided(var invoice, _) -> defer(recorded, invoice);
            case CreditMemoPushed(var memo, _) -> defer(recorded, memo);
            case CreditMemoRestated restated -> defer(recorded, restated.memo());
            case CreditMemoVoided(var memo, _) -> defer(recorded, memo);
            default -> {
                // nothing stands otherwise by it
            }
        }
    }

    private void defer(RecordedEvent recorded, InvoiceId invoice) {
        defer(recorded, Holder.of(invoice));
    }

    private void defer(RecordedEvent recorded, CreditMemoId memo) {
        defer(recorded, Holder.of(memo));
    }

    private void defer(RecordedEvent recorded, Holder.OfSale document) {
        commands.send(new DeferRevenue(document), Caller.automation(recorded.tenant(), name()));
    }
}

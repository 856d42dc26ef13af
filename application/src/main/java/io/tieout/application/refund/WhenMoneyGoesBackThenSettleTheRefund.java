package io.tieout.application.refund;

import io.tieout.application.command.Caller;
import io.tieout.application.command.Commands;
import io.tieout.application.event.Automation;
import io.tieout.application.event.RecordedEvent;
import io.tieout.application.refund.RefundCommand.SettleRefund;
import io.tieout.application.view.Viewer;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.payment.PaymentEvent.PaymentReturnUndone;
import io.tieout.domain.payment.PaymentEvent.PaymentReturned;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.TenantId;
import java.util.Set;

/**
 * Tells a refund what a payment links of it, whenever that changed, whoever changed it in the
 * books.
 */
public final class WhenMoneyGoesBackThenSettleTheRefund implements Automation {

    private final Commands commands;
    private final RefundViews refunds;

    public WhenMoneyGoesBackThenSettleTheRefund(Commands commands, RefundViews refunds) {
        this.commands = commands;
        this.refunds = refunds;
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(PaymentReturnUndone.class, PaymentReturned.class);
    }

    @Override
    public void on(RecordedEvent recorded) {
        switch (recorded.event()) {
            case PaymentReturned(var payment, var document, _, _, _) ->
                    settle(recorded.tenant(), payment, document);
            case PaymentReturnUndone(var payment, var document, _, _, _) ->
                    settle(recorded.tenant(), payment, document);
            default -> {
                // moves nothing to or from a refund
            }
        }
    }

    private void settle(TenantId tenant, PaymentId payment, String document) {
        refunds.byLink(Viewer.system(tenant), document)
                .ifPresent(refund ->
                        commands.send(
                                new SettleRefund(refund, payment, document),
                                Caller.automation(tenant, name())));
    }
}

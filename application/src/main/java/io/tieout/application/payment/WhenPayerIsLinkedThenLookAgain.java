package io.tieout.application.payment;

import io.tieout.application.command.Caller;
import io.tieout.application.command.Commands;
import io.tieout.application.event.Automation;
import io.tieout.application.event.RecordedEvent;
import io.tieout.application.payment.PaymentCommand.RevisitQueuedParts;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountEvent.AccountLinked;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.payment.Payer;
import io.tieout.domain.payment.PaymentEvent.PaymentAmended;
import io.tieout.domain.payment.PaymentEvent.PaymentReceived;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.TenantId;
import java.util.Set;

/**
 * Looks again at what a customer paid once somebody says which account that customer is: the payer
 * is known then, and what waited for that finds its invoices, the payer's own and those of the
 * customers below it.
 *
 * <p>A payment of a stranger is looked at once more after it was seen, too. The link may have
 * committed at the same moment, and then neither transaction saw the other. Whoever is still a
 * stranger is left alone, so it comes to rest.
 */
public final class WhenPayerIsLinkedThenLookAgain implements Automation {

    private final Commands commands;
    private final PaymentViews payments;

    public WhenPayerIsLinkedThenLookAgain(Commands commands, PaymentViews payments) {
        this.commands = commands;
        this.payments = payments;
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(AccountLinked.class, PaymentReceived.class, PaymentAmended.class);
    }

    @Override
    public void on(RecordedEvent recorded) {
        TenantId tenant = recorded.tenant();
        switch (recorded.event()) {
            case AccountLinked(_, var customer) ->
                    payments.ofStranger(Viewer.system(tenant), customer)
                            .forEach(payment -> lookAgain(payment, tenant));
            case PaymentReceived received when received.payer() instanceof Payer.Stranger ->
                    lookAgain(received.payment(), tenant);
            case PaymentAmended amended when amended.payer() instanceof Payer.Stranger ->
                    lookAgain(amended.payment(), tenant);
            default -> {
                // its payer is known
            }
        }
    }

    private void lookAgain(PaymentId payment, TenantId tenant) {
        commands.send(new RevisitQueuedParts(payment), Caller.automation(tenant, name()));
    }
}

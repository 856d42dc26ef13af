package io.tieout.application.credit;

import io.tieout.application.command.Caller;
import io.tieout.application.command.Commands;
import io.tieout.application.credit.CreditMemoCommand.UseCreditMemo;
import io.tieout.application.event.Automation;
import io.tieout.application.event.RecordedEvent;
import io.tieout.application.payment.PaymentViews;
import io.tieout.application.view.Viewer;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoPushed;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoRestated;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.credit.CreditMemoRejected;
import io.tieout.domain.credit.CreditMemoRejection.BeyondCredit;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.payment.PaymentEvent.CreditReleased;
import io.tieout.domain.payment.PaymentEvent.CreditUsed;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.TenantId;
import java.util.Set;

/**
 * Tells a credit memo of ours what a payment uses of it, whenever that changed, whoever booked the
 * payment. One that was used before we heard of its landing is told as soon as we do.
 */
public final class WhenCreditIsUsedThenCountIt implements Automation {

    /** everything that changes what a credit memo has to count */
    public static final Set<Class<? extends DomainEvent>> HEARD =
            Set.of(
                    CreditMemoPushed.class,
                    CreditMemoRestated.class,
                    CreditReleased.class,
                    CreditUsed.class);

    private final Commands commands;
    private final CreditMemoViews credits;
    private final PaymentViews payments;

    public WhenCreditIsUsedThenCountIt(
            Commands commands, CreditMemoViews credits, PaymentViews payments) {
        this.commands = commands;
        this.credits = credits;
        this.payments = payments;
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return HEARD;
    }

    @Override
    public void on(RecordedEvent recorded) {
        TenantId tenant = recorded.tenant();
        switch (recorded.event()) {
            case CreditUsed(var payment, var credit, _) -> count(credit, payment, tenant);
            case CreditReleased(var payment, var credit, _) -> {
                count(credit, payment, tenant);
                credits.byDocument(Viewer.system(tenant), credit)
                        .ifPresent(memo -> countAll(memo, credit, tenant));
            }
            case CreditMemoPushed(var memo, var landing) ->
                    countAll(memo, landing.document().externalId(), tenant);
            case CreditMemoRestated(var memo, var landing, _, _, _) ->
                    countAll(memo, landing.document().externalId(), tenant);
            default -> {
                // uses no credit
            }
        }
    }

    private void count(String credit, PaymentId payment, TenantId tenant) {
        credits.byDocument(Viewer.system(tenant), credit)
                .ifPresent(memo -> count(memo, payment, tenant));
    }

    private void countAll(CreditMemoId memo, String credit, TenantId tenant) {
        payments.using(Viewer.system(tenant), credit)
                .forEach(payment -> count(memo, payment, tenant));
    }

    private void count(CreditMemoId memo, PaymentId payment, TenantId tenant) {
        try {
            commands.send(new UseCreditMemo(memo, payment), Caller.automation(tenant, name()));
        } catch (CreditMemoRejected refused) {
            // Another payment let go of it, and that was not seen yet: its release counts this one.
            if (!(refused.rejection() instanceof BeyondCredit)) {
                throw refused;
            }
        }
    }
}

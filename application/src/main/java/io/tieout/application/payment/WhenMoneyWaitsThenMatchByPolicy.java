package io.tieout.application.payment;

import io.tieout.application.account.AccountViews;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Commands;
import io.tieout.application.event.Automation;
import io.tieout.application.event.RecordedEvent;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.payment.ReconciliationCommand.MatchByPolicy;
import io.tieout.application.payment.Reconciliations.QueueFilter;
import io.tieout.application.payment.Reconciliations.QueueRow;
import io.tieout.application.payment.Reconciliations.Reason;
import io.tieout.application.policy.ApprovalPolicies;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceLinked;
import io.tieout.domain.invoice.InvoiceEvent.InvoicePushed;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.payment.PaymentEvent.PaymentAmended;
import io.tieout.domain.payment.PaymentEvent.PaymentReceived;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.policy.AutoMatch;
import io.tieout.domain.policy.PolicyEvent.PolicyChanged;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lets the tenant's policy match money once it came, once an invoice stands in the books that it
 * may be meant for, or once the policy says otherwise than before. Without such a rule, which is
 * how every tenant begins, it does nothing.
 */
public final class WhenMoneyWaitsThenMatchByPolicy implements Automation {

    /** whoever has more money waiting has it looked at by a person */
    private static final int MOST = 100;

    private final Commands commands;
    private final ApprovalPolicies policies;
    private final AccountViews accounts;
    private final InvoiceViews invoices;
    private final Reconciliations reconciliations;

    public WhenMoneyWaitsThenMatchByPolicy(
            Commands commands,
            ApprovalPolicies policies,
            AccountViews accounts,
            InvoiceViews invoices,
            Reconciliations reconciliations) {
        this.commands = commands;
        this.policies = policies;
        this.accounts = accounts;
        this.invoices = invoices;
        this.reconciliations = reconciliations;
    }

    /** what the order finds decided, it leaves alone, so seeing the event twice is one match */
    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(
                InvoiceLinked.class,
                InvoicePushed.class,
                PaymentAmended.class,
                PaymentReceived.class,
                PolicyChanged.class);
    }

    @Override
    public void on(RecordedEvent recorded) {
        switch (recorded.event()) {
            case PaymentReceived received -> match(received.payment(), recorded.tenant());
            case PaymentAmended amended -> match(amended.payment(), recorded.tenant());
            case InvoicePushed(var invoice, _) -> matchTo(invoice, recorded.tenant());
            case InvoiceLinked linked -> matchTo(linked.invoice(), recorded.tenant());
            case PolicyChanged changed -> lookBack(changed, recorded.tenant());
            default -> {
                // brings no money and nothing to pay
            }
        }
    }

    private void match(PaymentId payment, TenantId tenant) {
        if (matches(tenant)) {
            commands.send(new MatchByPolicy(payment), Caller.automation(tenant, name()));
        }
    }

    /** the money of whoever may pay it */
    private void matchTo(InvoiceId invoice, TenantId tenant) {
        if (!matches(tenant)) {
            return;
        }
        invoices.find(Viewer.system(tenant), invoice).stream()
                .map(view -> view.content().account())
                .flatMap(account ->
                        Stream.concat(Stream.of(account), accounts.above(tenant, account).stream()))
                .map(Optional::of)
                .forEach(payer -> matchAll(payer, tenant));
    }

    private void lookBack(PolicyChanged changed, TenantId tenant) {
        if (changed.rules().autoMatch() instanceof AutoMatch.Within) {
            matchAll(Optional.empty(), tenant);
        }
    }

    private void matchAll(Optional<AccountId> payer, TenantId tenant) {
        var filter = new QueueFilter(Set.of(Reason.NOT_APPLIED), payer, Optional.empty());
        reconciliations
                .queue(Viewer.system(tenant), filter, new PageRequest(MOST, ""))
                .rows()
                .stream()
                .map(Page.Row::value)
                .map(QueueRow::payment)
                .forEach(payment ->
                        commands.send(
                                new MatchByPolicy(payment), Caller.automation(tenant, name())));
    }

    private boolean matches(TenantId tenant) {
        return policies.inForce(Viewer.system(tenant)).rules().autoMatch()
                instanceof AutoMatch.Within;
    }
}

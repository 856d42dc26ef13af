package io.tieout.bootstrap.wiring;

import io.tieout.application.alert.Alerts;
import io.tieout.application.alert.AllClear;
import io.tieout.application.axon.Automations;
import io.tieout.application.axon.EventSourcing;
import io.tieout.application.command.Commands;
import io.tieout.application.credit.CreditMemoViews;
import io.tieout.application.credit.CreditMemos;
import io.tieout.application.delivery.WhenInvoiceStandsAsApprovedThenSendIt;
import io.tieout.application.drift.Holders;
import io.tieout.application.drift.WhenDocumentDriftsThenTellApprovers;
import io.tieout.application.event.Automation;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.lapse.OutdatedApprovals;
import io.tieout.application.mapping.WhenMappingConfirmedThenAskForNewApproval;
import io.tieout.application.observed.WhenDocumentIsOursThenStopObserving;
import io.tieout.application.payment.PaymentViews;
import io.tieout.application.payment.WhenInvoiceOpensThenRevisitQueuedPayments;
import io.tieout.application.payment.WhenPaymentAllocatedThenSettleInvoice;
import io.tieout.application.payment.WhenPaymentQueuedThenLookAgain;
import io.tieout.application.policy.ApprovalPolicies;
import io.tieout.application.policy.WhenInvoiceSubmittedThenApplyPolicy;
import io.tieout.application.recorded.WhenDuplicateDecidedThenLookAgain;
import io.tieout.application.refund.RefundViews;
import io.tieout.application.refund.WhenMoneyGoesBackThenSettleTheRefund;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What follows an event. */
@Configuration(proxyBeanMethods = false)
class AutomationWiring {

    /** Started and stopped by {@link Background}. */
    @Bean(destroyMethod = "")
    Automations automations(
            EventSourcing sourcing,
            Commands commands,
            InvoiceViews invoices,
            PaymentViews payments,
            CreditMemoViews credits,
            RefundViews refunds,
            Alerts alerts,
            AllClear allClear,
            OutdatedApprovals outdated,
            ApprovalPolicies policies) {
        List<Automation> reactions = new ArrayList<>();
        reactions.addAll(
                List.of(
                        new WhenPaymentAllocatedThenSettleInvoice(commands),
                        new WhenPaymentQueuedThenLookAgain(commands),
                        new WhenDuplicateDecidedThenLookAgain(commands),
                        new WhenInvoiceSubmittedThenApplyPolicy(commands, policies),
                        new WhenInvoiceStandsAsApprovedThenSendIt(commands),
                        new WhenInvoiceOpensThenRevisitQueuedPayments(commands, invoices, payments),
                        new WhenDocumentIsOursThenStopObserving(commands),
                        new WhenMoneyGoesBackThenSettleTheRefund(commands, refunds),
                        new WhenDocumentDriftsThenTellApprovers(
                                alerts, allClear, new Holders(invoices, credits)),
                        new WhenMappingConfirmedThenAskForNewApproval(outdated)));
        reactions.addAll(CreditMemos.automations(commands, credits, payments));
        return sourcing.automations(reactions);
    }
}

package io.tieout.bootstrap.wiring;

import io.tieout.application.account.AccountViews;
import io.tieout.application.agreement.WhenAgreementChangesThenBill;
import io.tieout.application.alert.Alerts;
import io.tieout.application.alert.AllClear;
import io.tieout.application.axon.Automations;
import io.tieout.application.axon.EventSourcing;
import io.tieout.application.collection.Demands;
import io.tieout.application.collection.Standings;
import io.tieout.application.collection.WhenCollectionNeedsAPersonThenAsk;
import io.tieout.application.collection.WhenWhatIsOwedChangesThenDecide;
import io.tieout.application.command.Commands;
import io.tieout.application.credit.CreditMemoViews;
import io.tieout.application.credit.CreditMemos;
import io.tieout.application.deferral.WhenADocumentLandsThenDefer;
import io.tieout.application.delivery.WhenInvoiceStandsAsApprovedThenSendIt;
import io.tieout.application.drift.Holders;
import io.tieout.application.drift.SentEntries;
import io.tieout.application.drift.WhenDocumentDriftsThenTellApprovers;
import io.tieout.application.event.Automation;
import io.tieout.application.feeinvoice.LateFeeViews;
import io.tieout.application.feeinvoice.WhenLateFeeIsChargedThenInvoiceIt;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.lapse.OutdatedApprovals;
import io.tieout.application.mapping.WhenMappingConfirmedThenAskForNewApproval;
import io.tieout.application.message.Letterheads;
import io.tieout.application.message.WhenCollectionActsThenWrite;
import io.tieout.application.message.WhenPaymentArrivesThenThank;
import io.tieout.application.observed.WhenDocumentIsOursThenStopObserving;
import io.tieout.application.payment.PaymentViews;
import io.tieout.application.payment.Reconciliations;
import io.tieout.application.payment.WhenInvoiceOpensThenRevisitQueuedPayments;
import io.tieout.application.payment.WhenMoneyWaitsThenMatchByPolicy;
import io.tieout.application.payment.WhenPayerIsLinkedThenLookAgain;
import io.tieout.application.payment.WhenPaymentAllocatedThenSettleInvoice;
import io.tieout.application.payment.WhenPaymentQueuedThenLookAgain;
import io.tieout.application.policy.ApprovalPolicies;
import io.tieout.application.policy.WhenInvoiceSubmittedThenApplyPolicy;
import io.tieout.application.processor.Charges;
import io.tieout.application.processor.ProcessorNoticeViews;
import io.tieout.application.processor.ReclaimRequests;
import io.tieout.application.processor.Reclaims;
import io.tieout.application.processor.WhenANoticeWaitsThenTellPeople;
import io.tieout.application.processor.WhenARefundIsDecidedThenConcludeItsNotices;
import io.tieout.application.processor.WhenPaymentIsBookedThenRetryItsNotices;
import io.tieout.application.processor.WhenProcessorReportsThenRecordIt;
import io.tieout.application.recorded.RecordedPaymentViews;
import io.tieout.application.recorded.WhenDuplicateDecidedThenLookAgain;
import io.tieout.application.refund.RefundViews;
import io.tieout.application.refund.WhenMoneyGoesBackThenSettleTheRefund;
import io.tieout.application.time.TenantClock;
import io.tieout.bootstrap.collect.CollectionRounds;
import io.tieout.bootstrap.settings.AlertSettings;
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
            RecordedPaymentViews recorded,
            ProcessorNoticeViews notices,
            Charges charges,
            Reclaims reclaims,
            ReclaimRequests requests,
            PaymentViews payments,
            CreditMemoViews credits,
            SentEntries entries,
            RefundViews refunds,
            Alerts alerts,
            AllClear allClear,
            OutdatedApprovals outdated,
            ApprovalPolicies policies,
            AccountViews accounts,
            Demands demands,
            Letterheads letterheads,
            AlertSettings alertSettings,
            TenantClock clock,
            LateFeeViews lateFees,
            Standings standings,
            CollectionRounds collections,
            Reconciliations reconciliations) {
        List<Automation> reactions = new ArrayList<>();
        reactions.addAll(
                List.of(
                        new WhenPaymentAllocatedThenSettleInvoice(commands),
                        new WhenPaymentQueuedThenLookAgain(commands),
                        new WhenPayerIsLinkedThenLookAgain(commands, payments),
                        new WhenDuplicateDecidedThenLookAgain(commands),
                        new WhenAgreementChangesThenBill(commands),
                        new WhenADocumentLandsThenDefer(commands),
                        new WhenProcessorReportsThenRecordIt(commands, charges, reclaims, requests),
                        new WhenARefundIsDecidedThenConcludeItsNotices(commands, requests, notices),
                        new WhenANoticeWaitsThenTellPeople(alerts, allClear, notices),
                        new WhenPaymentIsBookedThenRetryItsNotices(commands, recorded, notices),
                        new WhenInvoiceSubmittedThenApplyPolicy(commands, policies),
                        new WhenMoneyWaitsThenMatchByPolicy(
                                commands, policies, accounts, invoices, reconciliations),
                        new WhenLateFeeIsChargedThenInvoiceIt(commands, lateFees),
                        new WhenWhatIsOwedChangesThenDecide(standings, collections::wake),
                        new WhenCollectionNeedsAPersonThenAsk(
                                commands, alerts, allClear, accounts, invoices, demands, clock),
                        new WhenInvoiceStandsAsApprovedThenSendIt(commands),
                        new WhenCollectionActsThenWrite(
                                commands,
                                sourcing.glances(),
                                accounts,
                                invoices,
                                alertSettings.webhookAddress().isPresent()),
                        new WhenPaymentArrivesThenThank(commands, letterheads, clock),
                        new WhenInvoiceOpensThenRevisitQueuedPayments(commands, invoices, payments),
                        new WhenDocumentIsOursThenStopObserving(commands),
                        new WhenMoneyGoesBackThenSettleTheRefund(commands, refunds),
                        new WhenDocumentDriftsThenTellApprovers(
                                alerts, allClear, new Holders(invoices, credits, entries)),
                        new WhenMappingConfirmedThenAskForNewApproval(outdated)));
        reactions.addAll(CreditMemos.automations(commands, credits, payments));
        return sourcing.automations(reactions);
    }
}

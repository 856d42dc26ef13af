package io.tieout.bootstrap.wiring;

import io.tieout.application.account.AccountViews;
import io.tieout.application.account.linking.LinkViews;
import io.tieout.application.account.upkeep.CustomerSyncs;
import io.tieout.application.accountaccess.AccessViews;
import io.tieout.application.agreement.AgreementViews;
import io.tieout.application.agreement.DealReconciliation;
import io.tieout.application.closing.ClosingViews;
import io.tieout.application.closing.MonthEnd;
import io.tieout.application.collection.CollectionFacts;
import io.tieout.application.collection.Rulebooks;
import io.tieout.application.control.ActViews;
import io.tieout.application.credit.CreditConservation;
import io.tieout.application.credit.CreditMemoViews;
import io.tieout.application.deferral.DeferralViews;
import io.tieout.application.deferral.DeferringDocuments;
import io.tieout.application.delivery.DeliveryViews;
import io.tieout.application.delivery.MailingViews;
import io.tieout.application.drift.DriftViews;
import io.tieout.application.drift.SentEntries;
import io.tieout.application.drift.SignedDocuments;
import io.tieout.application.drift.WatchedDocuments;
import io.tieout.application.feeinvoice.LateFeeViews;
import io.tieout.application.golive.GoLives;
import io.tieout.application.invoice.AgingReports;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.SyncViews;
import io.tieout.application.invoice.linking.WaitingInvoices;
import io.tieout.application.lapse.WaitingApprovals;
import io.tieout.application.ledger.LedgerViews;
import io.tieout.application.ledger.Statements;
import io.tieout.application.mapping.Mappings;
import io.tieout.application.observed.ObservedViews;
import io.tieout.application.payment.OpenInvoices;
import io.tieout.application.payment.PaymentConservation;
import io.tieout.application.payment.PaymentDecisions;
import io.tieout.application.payment.PaymentViews;
import io.tieout.application.payment.Reconciliations;
import io.tieout.application.policy.ApprovalPolicies;
import io.tieout.application.processor.ProcessorNoticeViews;
import io.tieout.application.recorded.RecordedPaymentViews;
import io.tieout.application.refund.RefundViews;
import io.tieout.application.revision.RevisionViews;
import io.tieout.application.standing.StandingViews;
import io.tieout.application.tieout.TieOuts;
import io.tieout.application.time.TenantClock;
import io.tieout.persistence.BillingViews;
import io.tieout.persistence.Persistence;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every port that is filled by what billing shows. */
@Configuration(proxyBeanMethods = false)
class BillingViewWiring {

    @Bean
    BillingViews billingViews(Persistence persistence) {
        return persistence.billing();
    }

    @Bean
    Mappings mappings(BillingViews views) {
        return views.mappings();
    }

    @Bean
    LinkViews linkViews(BillingViews views) {
        return views.links();
    }

    @Bean
    CustomerSyncs customerSyncs(BillingViews views) {
        return views.customerSyncs();
    }

    @Bean
    ApprovalPolicies approvalPolicies(BillingViews views) {
        return views.approvalPolicies();
    }

    @Bean
    ActViews acts(BillingViews views) {
        return views.acts();
    }

    @Bean
    AccountViews accountViews(BillingViews views) {
        return views.accounts();
    }

    @Bean
    InvoiceViews invoiceViews(BillingViews views) {
        return views.invoices();
    }

    @Bean
    WaitingInvoices waitingInvoices(BillingViews views) {
        return views.waitingInvoices();
    }

    @Bean
    SyncViews syncViews(BillingViews views) {
        return views.syncs();
    }

    @Bean
    PaymentViews paymentViews(BillingViews views) {
        return views.payments();
    }

    @Bean
    CreditConservation creditConservation(BillingViews views) {
        return views.creditConservation();
    }

    @Bean
    PaymentConservation paymentConservation(BillingViews views, TenantClock clock) {
        return views.paymentConservation(clock);
    }

    @Bean
    OpenInvoices openInvoices(BillingViews views) {
        return views.openInvoices();
    }

    @Bean
    PaymentDecisions paymentDecisions(BillingViews views) {
        return views.paymentDecisions();
    }

    @Bean
    Reconciliations reconciliations(BillingViews views) {
        return views.reconciliations();
    }

    @Bean
    CreditMemoViews creditMemoViews(BillingViews views) {
        return views.creditMemos();
    }

    @Bean
    ClosingViews closingViews(BillingViews views) {
        return views.closings();
    }

    @Bean
    Statements statements(BillingViews views) {
        return views.statements();
    }

    @Bean
    TieOuts tieOuts(BillingViews views) {
        return views.tieOuts();
    }

    @Bean
    MonthEnd monthEnd(BillingViews views) {
        return views.monthEnd();
    }

    @Bean
    MailingViews mailingViews(BillingViews views) {
        return views.mailings();
    }

    @Bean
    RefundViews refundViews(BillingViews views) {
        return views.refunds();
    }

    @Bean
    RevisionViews revisionViews(BillingViews views) {
        return views.revisions();
    }

    @Bean
    ProcessorNoticeViews processorNoticeViews(BillingViews views) {
        return views.processorNotices();
    }

    @Bean
    AccessViews accessViews(BillingViews views) {
        return views.access();
    }

    @Bean
    DealReconciliation dealReconciliation(
            BillingViews views, AgreementViews agreements, TenantClock clock) {
        return new DealReconciliation(agreements, views.dealInvoices(), clock);
    }

    @Bean
    AgreementViews agreementViews(BillingViews views) {
        return views.agreements();
    }

    @Bean
    CollectionFacts collectionFacts(BillingViews views) {
        return views.collectionFacts();
    }

    @Bean
    Rulebooks rulebooks(BillingViews views) {
        return views.rulebooks();
    }

    @Bean
    RecordedPaymentViews recordedPaymentViews(BillingViews views) {
        return views.recordedPayments();
    }

    @Bean
    DriftViews driftViews(BillingViews views) {
        return views.drifts();
    }

    @Bean
    ObservedViews observedViews(BillingViews views) {
        return views.observed();
    }

    @Bean
    WatchedDocuments watchedDocuments(BillingViews views) {
        return views.watchedDocuments();
    }

    @Bean
    StandingViews standingViews(BillingViews views) {
        return views.standing();
    }

    @Bean
    GoLives goLives(BillingViews views) {
        return views.goLives();
    }

    @Bean
    SentEntries sentEntries(BillingViews views) {
        return views.sentEntries();
    }

    @Bean
    SignedDocuments signedDocuments(BillingViews views) {
        return views.signedDocuments();
    }

    @Bean
    DeferralViews deferralViews(BillingViews views) {
        return views.deferrals();
    }

    @Bean
    DeferringDocuments deferringDocuments(BillingViews views) {
        return views.deferringDocuments();
    }

    @Bean
    LateFeeViews lateFeeViews(BillingViews views) {
        return views.lateFees();
    }

    @Bean
    DeliveryViews deliveryViews(BillingViews views) {
        return views.deliveries();
    }

    @Bean
    LedgerViews ledgerViews(BillingViews views) {
        return views.ledger();
    }

    @Bean
    AgingReports agingReports(BillingViews views) {
        return views.aging();
    }

    @Bean
    WaitingApprovals waitingApprovals(BillingViews views) {
        return views.waitingApprovals();
    }
}

package io.tieout.persistence;

import io.tieout.application.account.AccountViews;
import io.tieout.application.account.linking.LinkViews;
import io.tieout.application.account.upkeep.CustomerSyncs;
import io.tieout.application.closing.ClosingViews;
import io.tieout.application.control.ActViews;
import io.tieout.application.credit.CreditMemoViews;
import io.tieout.application.delivery.DeliveryViews;
import io.tieout.application.delivery.MailingViews;
import io.tieout.application.drift.DriftViews;
import io.tieout.application.drift.SignedDocuments;
import io.tieout.application.drift.WatchedDocuments;
import io.tieout.application.event.Projection;
import io.tieout.application.golive.GoLives;
import io.tieout.application.invoice.AgingReports;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.SyncViews;
import io.tieout.application.invoice.linking.WaitingInvoices;
import io.tieout.application.lapse.WaitingApprovals;
import io.tieout.application.ledger.LedgerViews;
import io.tieout.application.mapping.Mappings;
import io.tieout.application.observed.ObservedViews;
import io.tieout.application.payment.OpenInvoices;
import io.tieout.application.payment.PaymentConservation;
import io.tieout.application.payment.PaymentDecisions;
import io.tieout.application.payment.PaymentViews;
import io.tieout.application.payment.Reconciliations;
import io.tieout.application.policy.ApprovalPolicies;
import io.tieout.application.recorded.RecordedPaymentViews;
import io.tieout.application.refund.RefundViews;
import io.tieout.application.revision.RevisionViews;
import io.tieout.application.standing.StandingViews;
import io.tieout.persistence.account.AccountProjection;
import io.tieout.persistence.account.JooqAccountViews;
import io.tieout.persistence.account.JooqCustomerSyncs;
import io.tieout.persistence.account.JooqLinkViews;
import io.tieout.persistence.accounting.JooqSignedDocuments;
import io.tieout.persistence.closing.ClosingProjection;
import io.tieout.persistence.closing.JooqClosingViews;
import io.tieout.persistence.control.ActProjection;
import io.tieout.persistence.control.JooqActViews;
import io.tieout.persistence.credit.CreditMemoProjection;
import io.tieout.persistence.credit.JooqCreditMemoViews;
import io.tieout.persistence.crypto.NameIndex;
import io.tieout.persistence.crypto.PersonalSealer;
import io.tieout.persistence.delivery.DeliveryProjection;
import io.tieout.persistence.delivery.JooqDeliveryViews;
import io.tieout.persistence.delivery.JooqMailingViews;
import io.tieout.persistence.delivery.MailingProjection;
import io.tieout.persistence.drift.DriftProjection;
import io.tieout.persistence.drift.JooqDriftViews;
import io.tieout.persistence.drift.JooqWatchedDocuments;
import io.tieout.persistence.golive.JooqGoLives;
import io.tieout.persistence.invoice.InvoiceProjection;
import io.tieout.persistence.invoice.JooqAgingReports;
import io.tieout.persistence.invoice.JooqInvoiceViews;
import io.tieout.persistence.invoice.JooqSyncViews;
import io.tieout.persistence.invoice.JooqWaitingInvoices;
import io.tieout.persistence.lapse.JooqWaitingApprovals;
import io.tieout.persistence.ledger.JooqLedgerViews;
import io.tieout.persistence.mapping.JooqMappings;
import io.tieout.persistence.mapping.MappingProjection;
import io.tieout.persistence.observed.JooqObservedViews;
import io.tieout.persistence.observed.ObservedProjection;
import io.tieout.persistence.payment.JooqOpenInvoices;
import io.tieout.persistence.payment.JooqPaymentConservation;
import io.tieout.persistence.payment.JooqPaymentDecisions;
import io.tieout.persistence.payment.JooqPaymentViews;
import io.tieout.persistence.payment.JooqReconciliations;
import io.tieout.persistence.payment.PaymentProjection;
import io.tieout.persistence.policy.JooqApprovalPolicies;
import io.tieout.persistence.policy.PolicyProjection;
import io.tieout.persistence.recorded.JooqRecordedPaymentViews;
import io.tieout.persistence.recorded.RecordedPaymentProjection;
import io.tieout.persistence.refund.JooqRefundViews;
import io.tieout.persistence.refund.RefundProjection;
import io.tieout.persistence.revision.JooqRevisionViews;
import io.tieout.persistence.revision.RevisionProjection;
import io.tieout.persistence.standing.JooqStandingViews;
import io.tieout.persistence.tenant.Transactions;
import java.util.List;

/** What billing shows: the views that each command's events are written to, and read from. */
public final class BillingViews {

    private final Transactions transactions;
    private final PersonalSealer personal;
    private final NameIndex names;

    BillingViews(Transactions transactions, PersonalSealer personal, NameIndex names) {
        this.transactions = transactions;
        this.personal = personal;
        this.names = names;
    }

    public AccountViews accounts() {
        return new JooqAccountViews(transactions, personal, names);
    }

    public LinkViews links() {
        return new JooqLinkViews(transactions, personal);
    }

    public CustomerSyncs customerSyncs() {
        return new JooqCustomerSyncs(transactions, personal);
    }

    public Mappings mappings() {
        return new JooqMappings(transactions);
    }

    public InvoiceViews invoices() {
        return new JooqInvoiceViews(transactions);
    }

    public WaitingInvoices waitingInvoices() {
        return new JooqWaitingInvoices(transactions);
    }

    public SyncViews syncs() {
        return new JooqSyncViews(transactions);
    }

    public RevisionViews revisions() {
        return new JooqRevisionViews(transactions);
    }

    public RefundViews refunds() {
        return new JooqRefundViews(transactions);
    }

    public PaymentViews payments() {
        return new JooqPaymentViews(transactions);
    }

    public Reconciliations reconciliations() {
        return new JooqReconciliations(transactions);
    }

    public PaymentConservation paymentConservation() {
        return new JooqPaymentConservation(transactions);
    }

    public OpenInvoices openInvoices() {
        return new JooqOpenInvoices(transactions);
    }

    public PaymentDecisions paymentDecisions() {
        return new JooqPaymentDecisions(transactions);
    }

    public RecordedPaymentViews recordedPayments() {
        return new JooqRecordedPaymentViews(transactions);
    }

    public CreditMemoViews creditMemos() {
        return new JooqCreditMemoViews(transactions);
    }

    public AgingReports aging() {
        return new JooqAgingReports(transactions);
    }

    public LedgerViews ledger() {
        return new JooqLedgerViews(transactions);
    }

    public DeliveryViews deliveries() {
        return new JooqDeliveryViews(transactions, personal);
    }

    public MailingViews mailings() {
        return new JooqMailingViews(transactions, personal);
    }

    public ClosingViews closings() {
        return new JooqClosingViews(transactions);
    }

    public ApprovalPolicies approvalPolicies() {
        return new JooqApprovalPolicies(transactions);
    }

    public WaitingApprovals waitingApprovals() {
        return new JooqWaitingApprovals(transactions);
    }

    public ActViews acts() {
        return new JooqActViews(transactions);
    }

    public DriftViews drifts() {
        return new JooqDriftViews(transactions);
    }

    public ObservedViews observed() {
        return new JooqObservedViews(transactions);
    }

    public WatchedDocuments watchedDocuments() {
        return new JooqWatchedDocuments(transactions);
    }

    public SignedDocuments signedDocuments() {
        return new JooqSignedDocuments(transactions);
    }

    public StandingViews standing() {
        return new JooqStandingViews(transactions);
    }

    public GoLives goLives() {
        return new JooqGoLives(transactions);
    }

    /** what writes the views, in the transaction of each command */
    public List<Projection> projections() {
        return List.of(
                new AccountProjection(transactions.present(), personal, names),
                new InvoiceProjection(transactions.present()),
                new PaymentProjection(transactions.present()),
                new ActProjection(transactions.present()),
                new CreditMemoProjection(transactions.present()),
                new DeliveryProjection(transactions.present(), personal),
                new DriftProjection(transactions.present()),
                new RecordedPaymentProjection(transactions.present()),
                new RevisionProjection(transactions.present()),
                new RefundProjection(transactions.present()),
                new ObservedProjection(transactions.present()),
                new PolicyProjection(transactions.present()),
                new ClosingProjection(transactions.present()),
                new MailingProjection(transactions.present(), personal),
                new MappingProjection(transactions.present()));
    }
}

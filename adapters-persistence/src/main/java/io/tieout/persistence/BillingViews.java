package io.tieout.persistence;

import io.tieout.application.account.AccountViews;
import io.tieout.application.account.linking.LinkViews;
import io.tieout.application.account.upkeep.CustomerSyncs;
import io.tieout.application.accountaccess.AccessViews;
import io.tieout.application.agreement.AgreementViews;
import io.tieout.application.agreement.DealInvoices;
import io.tieout.application.closing.ClosingViews;
import io.tieout.application.closing.MonthEnd;
import io.tieout.application.collection.ArrangementViews;
import io.tieout.application.collection.CollectionFacts;
import io.tieout.application.collection.OverdueAccounts;
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
import io.tieout.application.event.Projection;
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
import io.tieout.application.simulation.Debtors;
import io.tieout.application.standing.StandingViews;
import io.tieout.application.tieout.TieOuts;
import io.tieout.application.time.TenantClock;
import io.tieout.persistence.account.AccountProjection;
import io.tieout.persistence.account.JooqAccountViews;
import io.tieout.persistence.account.JooqCustomerSyncs;
import io.tieout.persistence.account.JooqLinkViews;
import io.tieout.persistence.accountaccess.AccessProjection;
import io.tieout.persistence.accountaccess.JooqAccessViews;
import io.tieout.persistence.accounting.JooqSignedDocuments;
import io.tieout.persistence.agreement.AgreementProjection;
import io.tieout.persistence.agreement.JooqAgreementViews;
import io.tieout.persistence.agreement.JooqDealInvoices;
import io.tieout.persistence.closing.ClosingProjection;
import io.tieout.persistence.closing.JooqClosingViews;
import io.tieout.persistence.closing.JooqMonthEnd;
import io.tieout.persistence.collection.ArrangementProjection;
import io.tieout.persistence.collection.CaseProjection;
import io.tieout.persistence.collection.JooqArrangementViews;
import io.tieout.persistence.collection.JooqCollectionFacts;
import io.tieout.persistence.collection.JooqOverdueAccounts;
import io.tieout.persistence.collection.JooqRulebooks;
import io.tieout.persistence.collection.RulebookProjection;
import io.tieout.persistence.control.ActProjection;
import io.tieout.persistence.control.JooqActViews;
import io.tieout.persistence.credit.CreditMemoProjection;
import io.tieout.persistence.credit.JooqCreditConservation;
import io.tieout.persistence.credit.JooqCreditMemoViews;
import io.tieout.persistence.crypto.NameIndex;
import io.tieout.persistence.crypto.PersonalSealer;
import io.tieout.persistence.deferral.DeferralProjection;
import io.tieout.persistence.deferral.JooqDeferralViews;
import io.tieout.persistence.deferral.JooqDeferringDocuments;
import io.tieout.persistence.delivery.DeliveryProjection;
import io.tieout.persistence.delivery.JooqDeliveryViews;
import io.tieout.persistence.delivery.JooqMailingViews;
import io.tieout.persistence.delivery.MailingProjection;
import io.tieout.persistence.drift.DriftProjection;
import io.tieout.persistence.drift.JooqDriftViews;
import io.tieout.persistence.drift.JooqSentEntries;
import io.tieout.persistence.drift.JooqWatchedDocuments;
import io.tieout.persistence.drift.SentEntryProjection;
import io.tieout.persistence.eventstore.StoredAccess;
import io.tieout.persistence.eventstore.StoredAgreements;
import io.tieout.persistence.eventstore.StoredCases;
import io.tieout.persistence.feeinvoice.JooqLateFeeViews;
import io.tieout.persistence.feeinvoice.LateFeeProjection;
import io.tieout.persistence.golive.JooqGoLives;
import io.tieout.persistence.invoice.InvoiceProjection;
import io.tieout.persistence.invoice.JooqAgingReports;
import io.tieout.persistence.invoice.JooqInvoiceViews;
import io.tieout.persistence.invoice.JooqSyncViews;
import io.tieout.persistence.invoice.JooqWaitingInvoices;
import io.tieout.persistence.lapse.JooqWaitingApprovals;
import io.tieout.persistence.ledger.JooqLedgerViews;
import io.tieout.persistence.ledger.JooqStatements;
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
import io.tieout.persistence.processor.JooqProcessorNoticeViews;
import io.tieout.persistence.processor.ProcessorNoticeProjection;
import io.tieout.persistence.recorded.JooqRecordedPaymentViews;
import io.tieout.persistence.recorded.RecordedPaymentProjection;
import io.tieout.persistence.refund.JooqRefundViews;
import io.tieout.persistence.refund.RefundProjection;
import io.tieout.persistence.revision.JooqRevisionViews;
import io.tieout.persistence.revision.RevisionProjection;
import io.tieout.persistence.simulation.JooqDebtors;
import io.tieout.persistence.standing.JooqStandingViews;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.tieout.JooqTieOuts;
import java.util.List;
import org.jooq.DSLContext;

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

    public CreditConservation creditConservation() {
        return new JooqCreditConservation(transactions);
    }

    public PaymentConservation paymentConservation(TenantClock clock) {
        return new JooqPaymentConservation(transactions, clock);
    }

    public OpenInvoices openInvoices() {
        return new JooqOpenInvoices(transactions);
    }

    public PaymentDecisions paymentDecisions() {
        return new JooqPaymentDecisions(transactions);
    }

    public ProcessorNoticeViews processorNotices() {
        return new JooqProcessorNoticeViews(transactions);
    }

    public DealInvoices dealInvoices() {
        return new JooqDealInvoices(transactions);
    }

    public AgreementViews agreements() {
        return new JooqAgreementViews(transactions, new StoredAgreements(personal));
    }

    public CollectionFacts collectionFacts() {
        return new JooqCollectionFacts(transactions, new StoredCases(personal));
    }

    public ArrangementViews arrangements() {
        return new JooqArrangementViews(transactions, new StoredCases(personal));
    }

    public OverdueAccounts overdueAccounts() {
        return new JooqOverdueAccounts(transactions);
    }

    public Rulebooks rulebooks() {
        return new JooqRulebooks(transactions, new StoredCases(personal));
    }

    public RecordedPaymentViews recordedPayments() {
        return new JooqRecordedPaymentViews(transactions);
    }

    /** whom a collection policy is tried out on */
    public Debtors debtors() {
        return new JooqDebtors(transactions);
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

    public LateFeeViews lateFees() {
        return new JooqLateFeeViews(transactions, new StoredCases(personal));
    }

    public DeliveryViews deliveries() {
        return new JooqDeliveryViews(transactions, personal);
    }

    public MailingViews mailings() {
        return new JooqMailingViews(transactions, personal);
    }

    public AccessViews access() {
        return new JooqAccessViews(transactions, new StoredAccess(personal));
    }

    public ClosingViews closings() {
        return new JooqClosingViews(transactions);
    }

    public Statements statements() {
        return new JooqStatements(transactions);
    }

    public TieOuts tieOuts() {
        return new JooqTieOuts(transactions);
    }

    public MonthEnd monthEnd() {
        return new JooqMonthEnd(transactions);
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

    public DeferralViews deferrals() {
        return new JooqDeferralViews(transactions);
    }

    public DeferringDocuments deferringDocuments() {
        return new JooqDeferringDocuments(transactions);
    }

    public SentEntries sentEntries() {
        return new JooqSentEntries(transactions);
    }

    public StandingViews standing() {
        return new JooqStandingViews(transactions);
    }

    public GoLives goLives() {
        return new JooqGoLives(transactions);
    }

    /** what writes the views, in the transaction of each command */
    public List<Projection> projections() {
        return projections(transactions.present());
    }

    /** what writes the views through this */
    List<Projection> projections(DSLContext database) {
        return List.of(
                new AccountProjection(database, personal, names),
                new InvoiceProjection(database),
                new PaymentProjection(database),
                new ActProjection(database),
                new CreditMemoProjection(database),
                new DeliveryProjection(database, personal),
                new DriftProjection(database),
                new RecordedPaymentProjection(database),
                new SentEntryProjection(database),
                new LateFeeProjection(database, new StoredCases(personal)),
                new AgreementProjection(database, new StoredAgreements(personal)),
                new ProcessorNoticeProjection(database),
                new RevisionProjection(database),
                new RefundProjection(database),
                new ObservedProjection(database),
                new PolicyProjection(database),
                new DeferralProjection(database),
                new ClosingProjection(database),
                new ArrangementProjection(database, new StoredCases(personal)),
                new CaseProjection(database, new StoredCases(personal)),
                new RulebookProjection(database, new StoredCases(personal)),
                new MailingProjection(database, personal),
                new AccessProjection(database, new StoredAccess(personal)),
                new MappingProjection(database));
    }
}

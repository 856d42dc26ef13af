package io.tieout.graphql;

import io.tieout.graphql.account.AccountMutations;
import io.tieout.graphql.account.AccountQueries;
import io.tieout.graphql.account.linking.LinkMutations;
import io.tieout.graphql.account.linking.LinkQueries;
import io.tieout.graphql.account.upkeep.ConflictController;
import io.tieout.graphql.accountaccess.AccessController;
import io.tieout.graphql.accountaccess.AccessSubscriptions;
import io.tieout.graphql.accounting.AccountingQueries;
import io.tieout.graphql.accounting.HealthQueries;
import io.tieout.graphql.accounting.ListController;
import io.tieout.graphql.accounting.OperationMutations;
import io.tieout.graphql.accounting.OperationQueries;
import io.tieout.graphql.agreement.AgreementMutations;
import io.tieout.graphql.agreement.AgreementQueries;
import io.tieout.graphql.agreement.DealQueries;
import io.tieout.graphql.alert.AlertController;
import io.tieout.graphql.closing.ClosingController;
import io.tieout.graphql.closing.MonthController;
import io.tieout.graphql.closing.PackQueries;
import io.tieout.graphql.collection.ArrangementController;
import io.tieout.graphql.collection.CollectionController;
import io.tieout.graphql.collection.RulebookController;
import io.tieout.graphql.collection.ShadowController;
import io.tieout.graphql.connection.ConnectionMutations;
import io.tieout.graphql.connection.ConnectionQueries;
import io.tieout.graphql.control.ControlController;
import io.tieout.graphql.credit.CreditMemoMutations;
import io.tieout.graphql.credit.CreditMemoQueries;
import io.tieout.graphql.credit.WriteOffController;
import io.tieout.graphql.deferral.DeferralQueries;
import io.tieout.graphql.delivery.DeliveryController;
import io.tieout.graphql.delivery.MailingController;
import io.tieout.graphql.drift.DriftController;
import io.tieout.graphql.drift.DriftMutations;
import io.tieout.graphql.drift.EntryDriftController;
import io.tieout.graphql.feeinvoice.LateFeeController;
import io.tieout.graphql.golive.GoLiveController;
import io.tieout.graphql.invoice.AgingQueries;
import io.tieout.graphql.invoice.BulkApproval;
import io.tieout.graphql.invoice.InvoiceMutations;
import io.tieout.graphql.invoice.InvoiceParts;
import io.tieout.graphql.invoice.InvoiceQueries;
import io.tieout.graphql.invoice.InvoiceSubscriptions;
import io.tieout.graphql.invoice.VoidMutation;
import io.tieout.graphql.invoice.linking.InvoiceLinkMutations;
import io.tieout.graphql.invoice.linking.InvoiceLinkQueries;
import io.tieout.graphql.ledger.LedgerQueries;
import io.tieout.graphql.ledger.StatementQueries;
import io.tieout.graphql.mapping.MappingController;
import io.tieout.graphql.mapping.PushMutations;
import io.tieout.graphql.message.MessageController;
import io.tieout.graphql.message.StationeryController;
import io.tieout.graphql.observed.ObservedController;
import io.tieout.graphql.parked.ParkedEventController;
import io.tieout.graphql.payment.PaymentPartQueries;
import io.tieout.graphql.payment.PaymentQueries;
import io.tieout.graphql.payment.PaymentSubscriptions;
import io.tieout.graphql.policy.PolicyController;
import io.tieout.graphql.printing.PdfAddress;
import io.tieout.graphql.processor.ProcessorController;
import io.tieout.graphql.processorfee.ProcessorFeeController;
import io.tieout.graphql.reconciliation.ConservationQueries;
import io.tieout.graphql.reconciliation.PreviewQueries;
import io.tieout.graphql.reconciliation.ReconciliationMutations;
import io.tieout.graphql.reconciliation.ReconciliationQueries;
import io.tieout.graphql.reconciliation.SuggestionQueries;
import io.tieout.graphql.recorded.RecordedPaymentMutations;
import io.tieout.graphql.recorded.RecordedPaymentQueries;
import io.tieout.graphql.refund.RefundMutations;
import io.tieout.graphql.refund.RefundQueries;
import io.tieout.graphql.revenue.MonthRunController;
import io.tieout.graphql.revision.RevisionController;
import io.tieout.graphql.revision.RevisionMutations;
import io.tieout.graphql.seal.SealQueries;
import io.tieout.graphql.simulation.SimulationController;
import io.tieout.graphql.standing.StandingController;
import io.tieout.graphql.sweep.SweepController;
import io.tieout.graphql.tieout.TieOutController;
import io.tieout.graphql.viewer.NodeQueries;
import io.tieout.graphql.webhook.WebhookController;
import io.tieout.graphql.why.WhyQueries;
import java.util.List;

/** What answers queries, mutations and subscriptions, of every concept. */
final class Controllers {

    static final List<Class<?>> ALL =
            List.of(
                    NodeQueries.class,
                    AccountQueries.class,
                    AccountMutations.class,
                    LinkQueries.class,
                    LinkMutations.class,
                    ConflictController.class,
                    InvoiceQueries.class,
                    InvoiceMutations.class,
                    VoidMutation.class,
                    BulkApproval.class,
                    InvoiceLinkMutations.class,
                    InvoiceLinkQueries.class,
                    ControlController.class,
                    InvoiceParts.class,
                    InvoiceSubscriptions.class,
                    AgingQueries.class,
                    LedgerQueries.class,
                    StatementQueries.class,
                    CreditMemoQueries.class,
                    CreditMemoMutations.class,
                    DeliveryController.class,
                    PaymentQueries.class,
                    PaymentPartQueries.class,
                    PaymentSubscriptions.class,
                    ReconciliationQueries.class,
                    ReconciliationMutations.class,
                    SuggestionQueries.class,
                    PreviewQueries.class,
                    ConservationQueries.class,
                    MonthRunController.class,
                    ProcessorFeeController.class,
                    AgreementQueries.class,
                    DealQueries.class,
                    AgreementMutations.class,
                    RecordedPaymentQueries.class,
                    ProcessorController.class,
                    RecordedPaymentMutations.class,
                    AccountingQueries.class,
                    ListController.class,
                    MappingController.class,
                    PushMutations.class,
                    HealthQueries.class,
                    SweepController.class,
                    OperationQueries.class,
                    OperationMutations.class,
                    AlertController.class,
                    ParkedEventController.class,
                    PolicyController.class,
                    RulebookController.class,
                    ShadowController.class,
                    CollectionController.class,
                    ArrangementController.class,
                    DriftController.class,
                    EntryDriftController.class,
                    ObservedController.class,
                    GoLiveController.class,
                    StandingController.class,
                    DriftMutations.class,
                    ClosingController.class,
                    MonthController.class,
                    PackQueries.class,
                    SealQueries.class,
                    TieOutController.class,
                    WriteOffController.class,
                    DeferralQueries.class,
                    RefundQueries.class,
                    RefundMutations.class,
                    PdfAddress.class,
                    MailingController.class,
                    AccessController.class,
                    AccessSubscriptions.class,
                    MessageController.class,
                    StationeryController.class,
                    WebhookController.class,
                    RevisionController.class,
                    WhyQueries.class,
                    SimulationController.class,
                    LateFeeController.class,
                    RevisionMutations.class,
                    ConnectionQueries.class,
                    ConnectionMutations.class);

    private Controllers() {}
}

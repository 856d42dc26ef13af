package io.tieout.graphql;

import io.tieout.graphql.account.AccountWiring;
import io.tieout.graphql.account.linking.LinkWiring;
import io.tieout.graphql.account.upkeep.ConflictWiring;
import io.tieout.graphql.accountaccess.AccessWiring;
import io.tieout.graphql.accounting.AccountingWiring;
import io.tieout.graphql.accounting.HealthWiring;
import io.tieout.graphql.accounting.ListWiring;
import io.tieout.graphql.accounting.OperationWiring;
import io.tieout.graphql.agreement.AgreementWiring;
import io.tieout.graphql.alert.AlertWiring;
import io.tieout.graphql.closing.ClosingWiring;
import io.tieout.graphql.collection.CollectionWiring;
import io.tieout.graphql.collection.RulebookWiring;
import io.tieout.graphql.collection.ShadowWiring;
import io.tieout.graphql.connection.ConnectionWiring;
import io.tieout.graphql.control.ControlWiring;
import io.tieout.graphql.credit.CreditMemoWiring;
import io.tieout.graphql.deferral.DeferralWiring;
import io.tieout.graphql.delivery.DeliveryWiring;
import io.tieout.graphql.drift.DriftWiring;
import io.tieout.graphql.feeinvoice.LateFeeWiring;
import io.tieout.graphql.golive.GoLiveWiring;
import io.tieout.graphql.invoice.AgingWiring;
import io.tieout.graphql.invoice.InvoiceEventWiring;
import io.tieout.graphql.invoice.InvoiceWiring;
import io.tieout.graphql.invoice.PushPlanWiring;
import io.tieout.graphql.invoice.linking.InvoiceLinkWiring;
import io.tieout.graphql.ledger.LedgerWiring;
import io.tieout.graphql.live.LiveWiring;
import io.tieout.graphql.mapping.MappingWiring;
import io.tieout.graphql.message.MessageWiring;
import io.tieout.graphql.observed.ObservedWiring;
import io.tieout.graphql.order.OrderWiring;
import io.tieout.graphql.parked.ParkedEventWiring;
import io.tieout.graphql.payment.PaymentStatusWiring;
import io.tieout.graphql.payment.PaymentWiring;
import io.tieout.graphql.policy.PolicyWiring;
import io.tieout.graphql.processor.ProcessorWiring;
import io.tieout.graphql.processorfee.ProcessorFeeWiring;
import io.tieout.graphql.reconciliation.ConservationWiring;
import io.tieout.graphql.reconciliation.PreviewWiring;
import io.tieout.graphql.reconciliation.ReconciliationWiring;
import io.tieout.graphql.recorded.RecordedPaymentWiring;
import io.tieout.graphql.refund.RefundWiring;
import io.tieout.graphql.revenue.MonthRunWiring;
import io.tieout.graphql.revision.RevisionWiring;
import io.tieout.graphql.schema.SchemaWiring;
import io.tieout.graphql.seal.SealWiring;
import io.tieout.graphql.simulation.SimulationWiring;
import io.tieout.graphql.standing.StandingWiring;
import io.tieout.graphql.sweep.SweepWiring;
import io.tieout.graphql.tieout.TieOutWiring;
import io.tieout.graphql.viewer.NodeWiring;
import io.tieout.graphql.webhook.WebhookWiring;
import io.tieout.graphql.why.WhyWiring;
import java.util.List;

/** Where the fields of the types of every concept come from. */
final class Wirings {

    static final List<Class<?>> ALL =
            List.of(
                    SchemaWiring.class,
                    OrderWiring.class,
                    NodeWiring.class,
                    AccountWiring.class,
                    LinkWiring.class,
                    ConflictWiring.class,
                    InvoiceWiring.class,
                    InvoiceEventWiring.class,
                    InvoiceLinkWiring.class,
                    PushPlanWiring.class,
                    AgingWiring.class,
                    LedgerWiring.class,
                    CreditMemoWiring.class,
                    DeferralWiring.class,
                    RefundWiring.class,
                    DeliveryWiring.class,
                    MessageWiring.class,
                    PaymentWiring.class,
                    LiveWiring.class,
                    PaymentStatusWiring.class,
                    AccessWiring.class,
                    WebhookWiring.class,
                    ReconciliationWiring.class,
                    PreviewWiring.class,
                    ConservationWiring.class,
                    AgreementWiring.class,
                    MonthRunWiring.class,
                    ProcessorFeeWiring.class,
                    RecordedPaymentWiring.class,
                    ProcessorWiring.class,
                    AccountingWiring.class,
                    ListWiring.class,
                    MappingWiring.class,
                    HealthWiring.class,
                    SweepWiring.class,
                    OperationWiring.class,
                    AlertWiring.class,
                    ParkedEventWiring.class,
                    ConnectionWiring.class,
                    ControlWiring.class,
                    DriftWiring.class,
                    ObservedWiring.class,
                    PolicyWiring.class,
                    RulebookWiring.class,
                    ShadowWiring.class,
                    CollectionWiring.class,
                    ClosingWiring.class,
                    SealWiring.class,
                    TieOutWiring.class,
                    RevisionWiring.class,
                    GoLiveWiring.class,
                    WhyWiring.class,
                    SimulationWiring.class,
                    LateFeeWiring.class,
                    StandingWiring.class);

    private Wirings() {}
}

package io.tieout.graphql;

import graphql.GraphQL;
import graphql.execution.instrumentation.Instrumentation;
import io.tieout.application.event.EventFeed;
import io.tieout.graphql.access.CallerInterceptor;
import io.tieout.graphql.access.PermissionGate;
import io.tieout.graphql.account.AccountMutations;
import io.tieout.graphql.account.AccountQueries;
import io.tieout.graphql.account.AccountWiring;
import io.tieout.graphql.account.linking.LinkMutations;
import io.tieout.graphql.account.linking.LinkQueries;
import io.tieout.graphql.account.linking.LinkWiring;
import io.tieout.graphql.account.upkeep.ConflictController;
import io.tieout.graphql.account.upkeep.ConflictWiring;
import io.tieout.graphql.accountaccess.AccessController;
import io.tieout.graphql.accountaccess.AccessSubscriptions;
import io.tieout.graphql.accountaccess.AccessWiring;
import io.tieout.graphql.accounting.AccountingQueries;
import io.tieout.graphql.accounting.AccountingWiring;
import io.tieout.graphql.accounting.HealthQueries;
import io.tieout.graphql.accounting.HealthWiring;
import io.tieout.graphql.accounting.ListController;
import io.tieout.graphql.accounting.ListWiring;
import io.tieout.graphql.accounting.OperationMutations;
import io.tieout.graphql.accounting.OperationQueries;
import io.tieout.graphql.accounting.OperationWiring;
import io.tieout.graphql.agreement.AgreementMutations;
import io.tieout.graphql.agreement.AgreementQueries;
import io.tieout.graphql.agreement.AgreementWiring;
import io.tieout.graphql.agreement.DealQueries;
import io.tieout.graphql.alert.AlertController;
import io.tieout.graphql.alert.AlertWiring;
import io.tieout.graphql.answer.CodeOnEveryError;
import io.tieout.graphql.answer.ExceptionAnswers;
import io.tieout.graphql.card.CardNumberGate;
import io.tieout.graphql.closing.ClosingController;
import io.tieout.graphql.closing.ClosingWiring;
import io.tieout.graphql.closing.MonthController;
import io.tieout.graphql.closing.PackQueries;
import io.tieout.graphql.collection.ArrangementController;
import io.tieout.graphql.collection.CollectionController;
import io.tieout.graphql.collection.CollectionWiring;
import io.tieout.graphql.collection.RulebookController;
import io.tieout.graphql.collection.RulebookWiring;
import io.tieout.graphql.collection.ShadowController;
import io.tieout.graphql.collection.ShadowWiring;
import io.tieout.graphql.connection.ConnectionMutations;
import io.tieout.graphql.connection.ConnectionQueries;
import io.tieout.graphql.connection.ConnectionWiring;
import io.tieout.graphql.control.ControlController;
import io.tieout.graphql.control.ControlWiring;
import io.tieout.graphql.credit.CreditMemoMutations;
import io.tieout.graphql.credit.CreditMemoQueries;
import io.tieout.graphql.credit.CreditMemoWiring;
import io.tieout.graphql.credit.WriteOffController;
import io.tieout.graphql.deferral.DeferralQueries;
import io.tieout.graphql.deferral.DeferralWiring;
import io.tieout.graphql.delivery.DeliveryController;
import io.tieout.graphql.delivery.DeliveryWiring;
import io.tieout.graphql.delivery.MailingController;
import io.tieout.graphql.drift.DriftController;
import io.tieout.graphql.drift.DriftMutations;
import io.tieout.graphql.drift.DriftWiring;
import io.tieout.graphql.drift.EntryDriftController;
import io.tieout.graphql.feeinvoice.LateFeeController;
import io.tieout.graphql.feeinvoice.LateFeeWiring;
import io.tieout.graphql.golive.GoLiveController;
import io.tieout.graphql.golive.GoLiveWiring;
import io.tieout.graphql.invoice.AgingQueries;
import io.tieout.graphql.invoice.AgingWiring;
import io.tieout.graphql.invoice.BulkApproval;
import io.tieout.graphql.invoice.InvoiceEventWiring;
import io.tieout.graphql.invoice.InvoiceMutations;
import io.tieout.graphql.invoice.InvoiceParts;
import io.tieout.graphql.invoice.InvoiceQueries;
import io.tieout.graphql.invoice.InvoiceSubscriptions;
import io.tieout.graphql.invoice.InvoiceWiring;
import io.tieout.graphql.invoice.PushPlanWiring;
import io.tieout.graphql.invoice.VoidMutation;
import io.tieout.graphql.invoice.linking.InvoiceLinkMutations;
import io.tieout.graphql.invoice.linking.InvoiceLinkQueries;
import io.tieout.graphql.invoice.linking.InvoiceLinkWiring;
import io.tieout.graphql.ledger.LedgerQueries;
import io.tieout.graphql.ledger.LedgerWiring;
import io.tieout.graphql.ledger.StatementQueries;
import io.tieout.graphql.limit.ParsedQueries;
import io.tieout.graphql.limit.RequestLimits;
import io.tieout.graphql.live.InvoiceSnapshots;
import io.tieout.graphql.live.LiveFeed;
import io.tieout.graphql.live.LiveWiring;
import io.tieout.graphql.live.SharedAnswers;
import io.tieout.graphql.live.SocketThreads;
import io.tieout.graphql.live.Subjects;
import io.tieout.graphql.mapping.MappingController;
import io.tieout.graphql.mapping.MappingWiring;
import io.tieout.graphql.mapping.PushMutations;
import io.tieout.graphql.message.MessageController;
import io.tieout.graphql.message.MessageWiring;
import io.tieout.graphql.message.StationeryController;
import io.tieout.graphql.observed.ObservedController;
import io.tieout.graphql.observed.ObservedWiring;
import io.tieout.graphql.order.OrderWiring;
import io.tieout.graphql.order.Orders;
import io.tieout.graphql.parked.ParkedEventController;
import io.tieout.graphql.parked.ParkedEventWiring;
import io.tieout.graphql.payment.PaymentPartQueries;
import io.tieout.graphql.payment.PaymentQueries;
import io.tieout.graphql.payment.PaymentStatusWiring;
import io.tieout.graphql.payment.PaymentSubscriptions;
import io.tieout.graphql.payment.PaymentWiring;
import io.tieout.graphql.policy.PolicyController;
import io.tieout.graphql.policy.PolicyWiring;
import io.tieout.graphql.printing.PdfAddress;
import io.tieout.graphql.processor.ProcessorController;
import io.tieout.graphql.processor.ProcessorWiring;
import io.tieout.graphql.processorfee.ProcessorFeeController;
import io.tieout.graphql.processorfee.ProcessorFeeWiring;
import io.tieout.graphql.reading.OneStatePerQuery;
import io.tieout.graphql.reconciliation.ConservationQueries;
import io.tieout.graphql.reconciliation.ConservationWiring;
import io.tieout.graphql.reconciliation.PreviewQueries;
import io.tieout.graphql.reconciliation.PreviewWiring;
import io.tieout.graphql.reconciliation.ReconciliationMutations;
import io.tieout.graphql.reconciliation.ReconciliationQueries;
import io.tieout.graphql.reconciliation.ReconciliationWiring;
import io.tieout.graphql.reconciliation.SuggestionQueries;
import io.tieout.graphql.recorded.RecordedPaymentMutations;
import io.tieout.graphql.recorded.RecordedPaymentQueries;
import io.tieout.graphql.recorded.RecordedPaymentWiring;
import io.tieout.graphql.refund.RefundMutations;
import io.tieout.graphql.refund.RefundQueries;
import io.tieout.graphql.refund.RefundWiring;
import io.tieout.graphql.revenue.MonthRunController;
import io.tieout.graphql.revenue.MonthRunWiring;
import io.tieout.graphql.revision.RevisionController;
import io.tieout.graphql.revision.RevisionMutations;
import io.tieout.graphql.revision.RevisionWiring;
import io.tieout.graphql.schema.LoadersInUse;
import io.tieout.graphql.schema.SchemaWiring;
import io.tieout.graphql.seal.SealQueries;
import io.tieout.graphql.seal.SealWiring;
import io.tieout.graphql.simulation.SimulationController;
import io.tieout.graphql.simulation.SimulationWiring;
import io.tieout.graphql.standing.StandingController;
import io.tieout.graphql.standing.StandingWiring;
import io.tieout.graphql.sweep.SweepController;
import io.tieout.graphql.sweep.SweepWiring;
import io.tieout.graphql.tieout.TieOutController;
import io.tieout.graphql.tieout.TieOutWiring;
import io.tieout.graphql.viewer.NodeQueries;
import io.tieout.graphql.viewer.NodeWiring;
import io.tieout.graphql.webhook.WebhookController;
import io.tieout.graphql.webhook.WebhookWiring;
import io.tieout.graphql.why.WhyQueries;
import io.tieout.graphql.why.WhyWiring;
import java.util.List;
import org.dataloader.DataLoaderOptions;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.core.env.Environment;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;

/**
 * Everything of this module as beans: {@code @Import} it next to Spring Boot's own GraphQL
 * configuration. It needs beans of the application's ports, of its {@code PushPlans}, of {@link
 * CallerSource} and of {@link TokenAuthenticator}.
 */
public final class GraphQlAdapter implements BeanRegistrar {

    private static final List<Class<?>> CONTROLLERS =
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

    private static final List<Class<?>> WIRINGS =
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

    @Override
    public void register(BeanRegistry beans, Environment environment) {
        SocketThreads.use();
        CONTROLLERS.forEach(beans::registerBean);
        WIRINGS.forEach(beans::registerBean);
        beans.registerBean(Orders.class);
        beans.registerBean(
                LiveFeed.class,
                bean -> bean.supplier(context -> new LiveFeed(context.bean(EventFeed.class))));
        beans.registerBean(OneStatePerQuery.class);
        beans.registerBean(Subjects.class);
        beans.registerBean(InvoiceSnapshots.class);
        beans.registerBean(CallerInterceptor.class);
        beans.registerBean(ExceptionAnswers.class);
        beans.registerBean(CodeOnEveryError.class);
        RequestLimits.all().forEach(limit -> registerLimit(beans, limit));
        beans.registerBean(
                GraphQlSourceBuilderCustomizer.class,
                bean ->
                        bean.supplier(context ->
                                source ->
                                        source.typeVisitors(
                                                        List.of(
                                                                new CardNumberGate(),
                                                                new PermissionGate()))
                                                .configureGraphQl(engine ->
                                                        configure(
                                                                engine,
                                                                new OncePerOperation(
                                                                        context.beanProvider(
                                                                                        Instrumentation
                                                                                                .class)
                                                                                .orderedStream()
                                                                                .toList()),
                                                                context.bean(
                                                                        ExceptionAnswers.class)))));
        beans.registerBean(
                BatchLoaderRegistry.class,
                bean ->
                        bean.supplier(
                                _ -> new LoadersInUse.Registrations(GraphQlAdapter::uncached)));
    }

    private static void configure(
            GraphQL.Builder engine, OncePerOperation lookers, ExceptionAnswers failures) {
        engine.preparsedDocumentProvider(new ParsedQueries())
                .instrumentation(lookers)
                .subscriptionExecutionStrategy(
                        new SharedAnswers(
                                DataFetcherExceptionResolver.createExceptionHandler(
                                        List.of(failures))));
    }

    private static void registerLimit(BeanRegistry beans, Instrumentation limit) {
        beans.registerBean(Instrumentation.class, bean -> bean.supplier(_ -> limit));
    }

    /**
     * A subscription keeps its loaders for as long as it lives: with a cache they would grow with
     * every item and answer with what was read for an earlier one.
     */
    private static DataLoaderOptions uncached() {
        return DataLoaderOptions.newOptions().setCachingEnabled(false).build();
    }
}

package io.tieout.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.account.AccountCommand;
import io.tieout.application.account.linking.LinkCommand;
import io.tieout.application.account.upkeep.UpkeepCommand;
import io.tieout.application.accountaccess.AccessCommand;
import io.tieout.application.accountaccess.AccessRulesCommand;
import io.tieout.application.aggregate.AggregateKind;
import io.tieout.application.agreement.AgreementCommand;
import io.tieout.application.alert.AlertCommand;
import io.tieout.application.closing.ClosingCommand;
import io.tieout.application.collection.ArrangementCommand;
import io.tieout.application.collection.ChangesCollectionPolicy;
import io.tieout.application.collection.CollectionCommand;
import io.tieout.application.collection.RulebookCommand;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.control.ControlCommand;
import io.tieout.application.credit.CreditMemoCommand;
import io.tieout.application.deferral.DeferralCommand;
import io.tieout.application.delivery.DeliveryCommand;
import io.tieout.application.delivery.MailingCommand;
import io.tieout.application.drift.DriftCommand;
import io.tieout.application.event.Automation;
import io.tieout.application.feeinvoice.FeeInvoiceCommand;
import io.tieout.application.fixture.Examples;
import io.tieout.application.fixture.Household;
import io.tieout.application.fixture.NothingPosted;
import io.tieout.application.fixture.Performers;
import io.tieout.application.fixture.Reactions;
import io.tieout.application.fixture.Sources;
import io.tieout.application.fixture.World;
import io.tieout.application.invoice.InvoiceCommand;
import io.tieout.application.mapping.MappingCommand;
import io.tieout.application.mapping.RecordCommand;
import io.tieout.application.message.MessageCommand;
import io.tieout.application.observed.ObservedCommand;
import io.tieout.application.operation.OperationCommand;
import io.tieout.application.payment.PaymentCommand;
import io.tieout.application.payment.ReconciliationCommand;
import io.tieout.application.processor.ProcessorCommand;
import io.tieout.application.recorded.RecordedPaymentCommand;
import io.tieout.application.refund.RecordRefundSeen;
import io.tieout.application.refund.RefundCommand;
import io.tieout.application.revision.RevisionCommand;
import io.tieout.domain.control.Act;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogTest {

    @Test
    void everyCommandHasExactlyOneHandler() {
        List<Class<?>> commands =
                Stream.of(
                                AccountCommand.class,
                                AlertCommand.class,
                                ControlCommand.class,
                                CreditMemoCommand.class,
                                DriftCommand.class,
                                DeliveryCommand.class,
                                InvoiceCommand.class,
                                MappingCommand.class,
                                LinkCommand.class,
                                ObservedCommand.class,
                                OperationCommand.class,
                                PaymentCommand.class,
                                ReconciliationCommand.class,
                                RecordCommand.class,
                                RefundCommand.class,
                                RecordRefundSeen.class,
                                RevisionCommand.class,
                                UpkeepCommand.class,
                                RecordedPaymentCommand.class,
                                AgreementCommand.class,
                                DeferralCommand.class,
                                ClosingCommand.class,
                                MailingCommand.class,
                                MessageCommand.class,
                                ArrangementCommand.class,
                                AccessCommand.class,
                                CollectionCommand.class,
                                FeeInvoiceCommand.class,
                                RulebookCommand.class,
                                AccessRulesCommand.class,
                                ProcessorCommand.class)
                        .flatMap(CatalogTest::commands)
                        .toList();

        List<Class<?>> handled =
                handlers().stream().<Class<?>>map(CommandHandler::handles).toList();

        assertThat(handled).containsExactlyInAnyOrderElementsOf(commands);
    }

    /** those of a family, or the one that stands alone */
    private static Stream<Class<?>> commands(Class<?> of) {
        return of.isSealed() ? Stream.of(of.getPermittedSubclasses()) : Stream.of(of);
    }

    @Test
    void everyKindOfAggregateHasItsOwnNameAndBeginsUnborn() {
        assertThat(Catalog.kinds())
                .extracting(AggregateKind::name)
                .containsExactly(
                        "account",
                        "invoice",
                        "payment",
                        "controlled-act",
                        "credit-memo",
                        "drift",
                        "mapping",
                        "delivery",
                        "revision",
                        "approval-policy",
                        "observed-document",
                        "books-closing",
                        "mailing",
                        "refund",
                        "recorded-payment",
                        "agreement",
                        "deferral",
                        "processor-notice",
                        "collection-arrangements",
                        "account-access",
                        "collection",
                        "collection-rulebook",
                        "access-rules");
        assertThat(Catalog.kinds())
                .allSatisfy(kind -> assertThat(kind.states().isInstance(kind.unborn())).isTrue());
    }

    @Test
    void everyKindOfActHasItsPerformer() {
        World world = Examples.aConnectedWorld();

        assertThat(
                        Performers.all(
                                        world.aggregates,
                                        world.accounts,
                                        world.companies,
                                        world.credits,
                                        world.creditPlans,
                                        world.entries,
                                        world.references,
                                        world.refunds,
                                        Performers.ofAgreements(
                                                world.aggregates,
                                                world.agreements,
                                                world.connections,
                                                world.companies,
                                                world.mappings,
                                                world.accounts,
                                                world.recorded,
                                                world.clock),
                                        new ChangesCollectionPolicy(
                                                world.aggregates, world.owed, world.clock))
                                .performed())
                .containsExactlyInAnyOrder(Act.class.getPermittedSubclasses());
    }

    @Test
    void everyAutomationKeepsItsProgressUnderItsOwnName() {
        World world = Examples.aConnectedWorld();

        assertThat(
                        Reactions.all(
                                world,
                                world.accounts,
                                world.invoices,
                                world.payments,
                                world.credits,
                                world.refunds,
                                world.policies,
                                world.money,
                                world.fees))
                .extracting(Automation::name)
                .containsExactly(
                        "WhenPaymentAllocatedThenSettleInvoice",
                        "WhenPaymentQueuedThenLookAgain",
                        "WhenPayerIsLinkedThenLookAgain",
                        "WhenDuplicateDecidedThenLookAgain",
                        "WhenAgreementChangesThenBill",
                        "WhenADocumentLandsThenDefer",
                        "WhenInvoiceSubmittedThenApplyPolicy",
                        "WhenMoneyWaitsThenMatchByPolicy",
                        "WhenInvoiceOpensThenRevisitQueuedPayments",
                        "WhenDocumentIsOursThenStopObserving",
                        "WhenMoneyGoesBackThenSettleTheRefund",
                        "WhenLateFeeIsChargedThenInvoiceIt",
                        "WhenInvoiceStandsAsApprovedThenSendIt",
                        "WhenCreditIsUsedThenCountIt",
                        "WhenCreditMemoLandsThenApplyIt");
    }

    private static List<CommandHandler<?>> handlers() {
        World world = Examples.aConnectedWorld();
        return Household.handlers(
                world.aggregates,
                new Sources(
                        world.accounts,
                        world.invoices,
                        world.credits,
                        world.connections,
                        world.references,
                        world.mappings,
                        world.companies,
                        world.acts,
                        world.signed,
                        world.deferring,
                        world.entries,
                        world.links,
                        world.parties,
                        world.revisions,
                        world.syncs,
                        world.observed,
                        world.strays,
                        world.departures,
                        world.goLives,
                        world.refunds,
                        world.recorded,
                        world.agreements,
                        world.monthEnd,
                        new NothingPosted(),
                        world.secrets,
                        world.money,
                        world.money,
                        world.memos,
                        world.owed,
                        world.stationery,
                        world.outbox,
                        world.told),
                world.gate,
                world.desk,
                world.alerts,
                world.clock,
                () -> new UUID(8, 1));
    }
}

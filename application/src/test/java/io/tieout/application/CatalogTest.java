package io.tieout.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.account.AccountCommand;
import io.tieout.application.account.linking.LinkCommand;
import io.tieout.application.account.upkeep.UpkeepCommand;
import io.tieout.application.aggregate.AggregateKind;
import io.tieout.application.alert.AlertCommand;
import io.tieout.application.closing.ClosingCommand;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.control.ControlCommand;
import io.tieout.application.credit.CreditMemoCommand;
import io.tieout.application.delivery.DeliveryCommand;
import io.tieout.application.delivery.MailingCommand;
import io.tieout.application.drift.DriftCommand;
import io.tieout.application.event.Automation;
import io.tieout.application.fixture.Examples;
import io.tieout.application.fixture.World;
import io.tieout.application.invoice.InvoiceCommand;
import io.tieout.application.mapping.MappingCommand;
import io.tieout.application.mapping.RecordCommand;
import io.tieout.application.observed.ObservedCommand;
import io.tieout.application.operation.OperationCommand;
import io.tieout.application.payment.PaymentCommand;
import io.tieout.application.payment.ReconciliationCommand;
import io.tieout.application.recorded.RecordedPaymentCommand;
import io.tieout.application.refund.RefundCommand;
import io.tieout.application.revision.RevisionCommand;
import io.tieout.domain.control.Act;
import java.util.List;
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
                                RevisionCommand.class,
                                UpkeepCommand.class,
                                RecordedPaymentCommand.class,
                                ClosingCommand.class,
                                MailingCommand.class)
                        .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                        .<Class<?>>map(command -> command)
                        .toList();

        List<Class<?>> handled =
                handlers().stream().<Class<?>>map(CommandHandler::handles).toList();

        assertThat(handled).containsExactlyInAnyOrderElementsOf(commands);
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
                        "recorded-payment");
        assertThat(Catalog.kinds())
                .allSatisfy(kind -> assertThat(kind.states().isInstance(kind.unborn())).isTrue());
    }

    @Test
    void everyKindOfActHasItsPerformer() {
        World world = Examples.aConnectedWorld();

        assertThat(
                        Catalog.performers(
                                        world.aggregates,
                                        world.accounts,
                                        world.companies,
                                        world.credits,
                                        world.creditPlans,
                                        world.references,
                                        world.refunds)
                                .performed())
                .containsExactlyInAnyOrder(Act.class.getPermittedSubclasses());
    }

    @Test
    void everyAutomationKeepsItsProgressUnderItsOwnName() {
        World world = Examples.aConnectedWorld();

        assertThat(
                        Catalog.automations(
                                world,
                                world.invoices,
                                world.payments,
                                world.credits,
                                world.refunds,
                                world.policies))
                .extracting(Automation::name)
                .containsExactly(
                        "WhenPaymentAllocatedThenSettleInvoice",
                        "WhenPaymentQueuedThenLookAgain",
                        "WhenDuplicateDecidedThenLookAgain",
                        "WhenInvoiceSubmittedThenApplyPolicy",
                        "WhenInvoiceOpensThenRevisitQueuedPayments",
                        "WhenDocumentIsOursThenStopObserving",
                        "WhenMoneyGoesBackThenSettleTheRefund",
                        "WhenInvoiceStandsAsApprovedThenSendIt",
                        "WhenCreditIsUsedThenCountIt",
                        "WhenCreditMemoLandsThenApplyIt");
    }

    private static List<CommandHandler<?>> handlers() {
        World world = Examples.aConnectedWorld();
        return Catalog.handlers(
                world.aggregates,
                new Catalog.Sources(
                        world.accounts,
                        world.invoices,
                        world.credits,
                        world.connections,
                        world.references,
                        world.mappings,
                        world.companies,
                        world.acts,
                        world.signed,
                        world.links,
                        world.parties,
                        world.revisions,
                        world.syncs,
                        world.observed,
                        world.strays,
                        world.goLives,
                        world.refunds,
                        world.recorded),
                world.gate,
                world.desk,
                world.alerts,
                world.clock);
    }
}

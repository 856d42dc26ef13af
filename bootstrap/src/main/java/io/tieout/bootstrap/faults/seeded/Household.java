package io.tieout.bootstrap.faults.seeded;

import static io.tieout.application.account.AccountKind.ACCOUNT;

import io.tieout.application.accounting.ConnectionGate;
import io.tieout.application.accounting.Patience;
import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.agreement.AgreementViews;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Command;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.Commands;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Handling;
import io.tieout.application.command.Receipt;
import io.tieout.application.control.ActPerformers;
import io.tieout.application.control.ControlHandlers;
import io.tieout.application.drift.Holders;
import io.tieout.application.drift.SentEntries;
import io.tieout.application.drift.SightingHandler;
import io.tieout.application.event.Automation;
import io.tieout.application.invoice.ApprovalHandler;
import io.tieout.application.invoice.DraftHandlers;
import io.tieout.application.invoice.OutcomeHandlers;
import io.tieout.application.invoice.PushPlans;
import io.tieout.application.invoice.VoidsLandedInvoices;
import io.tieout.application.observed.Observation;
import io.tieout.application.observed.ObservedHandlers;
import io.tieout.application.observed.WhenDocumentIsOursThenStopObserving;
import io.tieout.application.operation.OperationHandlers;
import io.tieout.application.payment.PaymentHandlers;
import io.tieout.application.payment.ReconciliationHandlers;
import io.tieout.application.payment.WhenInvoiceOpensThenRevisitQueuedPayments;
import io.tieout.application.payment.WhenPayerIsLinkedThenLookAgain;
import io.tieout.application.payment.WhenPaymentAllocatedThenSettleInvoice;
import io.tieout.application.payment.WhenPaymentQueuedThenLookAgain;
import io.tieout.application.recorded.Recognition;
import io.tieout.domain.account.Account;
import io.tieout.domain.account.AccountEvent;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.Profile;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.qbo.QboSettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The handlers and automations of a life, put together as the running house does. */
final class Household {

    private static final URI NOWHERE = URI.create("http://books.test");

    static final QboSettings SETTINGS =
            new QboSettings(
                    NOWHERE,
                    NOWHERE,
                    NOWHERE,
                    NOWHERE,
                    "app",
                    "secret",
                    List.of("verifier"),
                    QboSettings.MINOR_VERSION,
                    QboSettings.CONNECT_TIMEOUT,
                    QboSettings.CALL_TIMEOUT);

    /** Opens an account, or links it: what was before the life begins. */
    record Found(AccountId account, Function<Aggregates, Receipt> how) implements Command {

        static Found opened(AccountId id, Profile profile) {
            return of(id, account -> account.open(id, profile));
        }

        static Found linked(AccountId id, DocumentLink customer) {
            return of(id, account -> account.existing(id).link(customer, "USD"));
        }

        private static Found of(AccountId id, Function<Account, List<AccountEvent>> decision) {
            return new Found(
                    id,
                    aggregates ->
                            aggregates.decide(
                                    ACCOUNT, id.value(), new ExpectedVersion.Any(), decision));
        }
    }

    private final World world;
    private final Aggregates aggregates;

    Household(World world, Aggregates aggregates) {
        this.world = world;
        this.aggregates = aggregates;
    }

    static PushPlans plans(World world) {
        return new PushPlans(
                world.views().invoices(),
                world.views().accounts(),
                world.company().connections(),
                world.company().references(),
                world.company().mappings(),
                world.company().profiles(),
                world.company().goLives(),
                Partly.nothing(AgreementViews.class));
    }

    List<CommandHandler<?>> handlers() {
        Sidelines sidelines = world.sidelines();
        Views views = world.views();
        SentEntries entries = Partly.nothing(SentEntries.class);
        return Stream.<List<? extends CommandHandler<?>>>of(
                        List.of(new Handling<>(Found.class, this::found)),
                        new DraftHandlers(aggregates, views.invoices()).all(),
                        List.of(
                                new ApprovalHandler(
                                        aggregates, views.invoices(), plans(world), gate())),
                        new OutcomeHandlers(aggregates).all(),
                        new PaymentHandlers(
                                        aggregates,
                                        views.accounts(),
                                        views.invoices(),
                                        sidelines.observed(),
                                        sidelines.refunds(),
                                        new Recognition(aggregates, sidelines.recorded()),
                                        sidelines.memos())
                                .all(),
                        new ReconciliationHandlers(aggregates, views.accounts()).all(),
                        new OperationHandlers(
                                        aggregates,
                                        world.desk(),
                                        world.company().connections(),
                                        views.invoices(),
                                        world.clock())
                                .all(),
                        new ControlHandlers(
                                        aggregates,
                                        sidelines.acts(),
                                        new ActPerformers(
                                                List.of(
                                                        new VoidsLandedInvoices(
                                                                aggregates,
                                                                world.company().profiles()))))
                                .all(),
                        List.of(
                                new SightingHandler(
                                        aggregates,
                                        new Holders(views.invoices(), sidelines.credits(), entries),
                                        world.company().references(),
                                        sidelines.signed(),
                                        new Observation(
                                                aggregates,
                                                views.accounts(),
                                                sidelines.strays(),
                                                world.clock()))),
                        new ObservedHandlers(aggregates, sidelines.observed(), world.clock()).all())
                .<CommandHandler<?>>flatMap(List::stream)
                .toList();
    }

    List<Automation> automations(Commands commands) {
        return List.of(
                new WhenPaymentAllocatedThenSettleInvoice(commands),
                new WhenPaymentQueuedThenLookAgain(commands),
                new WhenPayerIsLinkedThenLookAgain(commands, world.views().payments()),
                new WhenInvoiceOpensThenRevisitQueuedPayments(
                        commands, world.views().invoices(), world.views().payments()),
                new WhenDocumentIsOursThenStopObserving(commands));
    }

    /** whoever asks is answered on this thread or not at all, so nobody waits */
    private ConnectionGate gate() {
        return new ConnectionGate(
                world.company().connections(),
                world.outbox(),
                world.signals(),
                world.clock(),
                world::nextId,
                Patience.of(Duration.ZERO));
    }

    private Receipt found(Found command, Caller caller) {
        return command.how().apply(aggregates);
    }
}

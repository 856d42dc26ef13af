package io.tieout.bootstrap.wiring;

import com.github.f4b6a3.uuid.UuidCreator;
import io.tieout.application.Catalog;
import io.tieout.application.account.AccountHandlers;
import io.tieout.application.account.AccountViews;
import io.tieout.application.account.linking.LinkHandlers;
import io.tieout.application.account.linking.LinkViews;
import io.tieout.application.account.linking.Linking;
import io.tieout.application.account.linking.Parties;
import io.tieout.application.account.upkeep.CustomerSyncs;
import io.tieout.application.account.upkeep.UpkeepHandlers;
import io.tieout.application.accounting.ConnectionGate;
import io.tieout.application.accounting.Connections;
import io.tieout.application.accounting.OperationDesk;
import io.tieout.application.accounting.OperationViews;
import io.tieout.application.accounting.Operations;
import io.tieout.application.accounting.QueueOperations;
import io.tieout.application.accounting.References;
import io.tieout.application.accounting.WorkSignals;
import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.alert.AlertDesk;
import io.tieout.application.alert.AlertHandlers;
import io.tieout.application.alert.Alerts;
import io.tieout.application.alert.AllClear;
import io.tieout.application.axon.Automations;
import io.tieout.application.axon.EventSourcing;
import io.tieout.application.closing.ClosingHandlers;
import io.tieout.application.closing.ReopensBooks;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.Commands;
import io.tieout.application.command.IdempotencyKeys;
import io.tieout.application.connection.CompanyProfiles;
import io.tieout.application.connection.ConnectionHandlers;
import io.tieout.application.control.ActPerformers;
import io.tieout.application.control.ActViews;
import io.tieout.application.control.ControlHandlers;
import io.tieout.application.credit.CreditMemoViews;
import io.tieout.application.credit.CreditMemos;
import io.tieout.application.credit.CreditPlans;
import io.tieout.application.credit.WritesOffInvoices;
import io.tieout.application.delivery.DeliveryHandlers;
import io.tieout.application.delivery.MailingHandlers;
import io.tieout.application.delivery.WhenInvoiceStandsAsApprovedThenSendIt;
import io.tieout.application.drift.AcceptsTheirs;
import io.tieout.application.drift.ResolutionHandlers;
import io.tieout.application.drift.SightingHandler;
import io.tieout.application.drift.SignedDocuments;
import io.tieout.application.drift.WhenDocumentDriftsThenTellApprovers;
import io.tieout.application.event.Automation;
import io.tieout.application.event.Projection;
import io.tieout.application.golive.GoLiveHandlers;
import io.tieout.application.golive.GoLives;
import io.tieout.application.invoice.ApprovalHandler;
import io.tieout.application.invoice.DivergenceAlert;
import io.tieout.application.invoice.DraftHandlers;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.OutcomeHandlers;
import io.tieout.application.invoice.PolicyApprovalHandler;
import io.tieout.application.invoice.PushPlans;
import io.tieout.application.invoice.SignatureHandlers;
import io.tieout.application.invoice.VoidsLandedInvoices;
import io.tieout.application.mapping.CreatesRecords;
import io.tieout.application.mapping.MappingHandlers;
import io.tieout.application.mapping.Mappings;
import io.tieout.application.mapping.RecordHandlers;
import io.tieout.application.mapping.WhenMappingConfirmedThenAskForNewApproval;
import io.tieout.application.observed.Observation;
import io.tieout.application.observed.ObservedHandlers;
import io.tieout.application.observed.ObservedViews;
import io.tieout.application.observed.WhenDocumentIsOursThenStopObserving;
import io.tieout.application.operation.OperationHandlers;
import io.tieout.application.parked.ParkedEventDesk;
import io.tieout.application.parked.ParkedEventHandlers;
import io.tieout.application.payment.PaymentHandlers;
import io.tieout.application.payment.PaymentViews;
import io.tieout.application.payment.WhenInvoiceOpensThenRevisitQueuedPayments;
import io.tieout.application.payment.WhenPaymentAllocatedThenSettleInvoice;
import io.tieout.application.payment.WhenPaymentQueuedThenLookAgain;
import io.tieout.application.policy.ApprovalPolicies;
import io.tieout.application.policy.ChangesApprovalPolicy;
import io.tieout.application.policy.WhenInvoiceSubmittedThenApplyPolicy;
import io.tieout.application.printing.InvoicePrinter;
import io.tieout.application.printing.Prints;
import io.tieout.application.reference.ReferenceHandlers;
import io.tieout.application.revision.RevisionPlans;
import io.tieout.application.revision.RevisionViews;
import io.tieout.application.revision.Revisions;
import io.tieout.application.sweep.SweepHandlers;
import io.tieout.application.tenant.Tenants;
import io.tieout.application.time.Ids;
import io.tieout.application.time.TenantClock;
import io.tieout.bootstrap.time.AdjustableTenantClock;
import io.tieout.bootstrap.time.MachineWakeups;
import io.tieout.persistence.Persistence;
import io.tieout.persistence.crypto.ErasureNews;
import io.tieout.persistence.eventstore.PostgresEventStorage;
import io.tieout.persistence.feed.PostgresEventFeed;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Commands, their handlers, what follows an event, and time. */
@Configuration(proxyBeanMethods = false)
class ApplicationWiring {

    @Bean
    MachineWakeups wakeups() {
        return new MachineWakeups();
    }

    @Bean
    AdjustableTenantClock clock(Tenants tenants, MachineWakeups wakeups) {
        return new AdjustableTenantClock(tenants, InstantSource.system(), wakeups);
    }

    @Bean
    Ids ids() {
        return UuidCreator::getTimeOrderedEpoch;
    }

    @Bean
    WorkSignals workSignals() {
        return new WorkSignals();
    }

    @Bean
    PostgresEventStorage eventStorage(Persistence persistence, TenantClock clock) {
        return persistence.eventStorage(Catalog.kinds(), clock);
    }

    /** The views first: whatever is queued may look at them. */
    @Bean
    EventSourcing eventSourcing(
            PostgresEventStorage storage,
            TenantClock clock,
            Persistence persistence,
            Operations operations) {
        List<Projection> projections = new ArrayList<>(persistence.projections());
        projections.add(new QueueOperations(operations));
        projections.add(new DivergenceAlert(persistence.alerts(), persistence.allClear()));
        return new EventSourcing(storage.open(), clock, projections);
    }

    /** Started and stopped by {@link Background}. */
    @Bean(destroyMethod = "")
    PostgresEventFeed eventFeed(
            Persistence persistence, PostgresEventStorage storage, EventSourcing sourcing) {
        PostgresEventFeed feed = persistence.feed(storage);
        sourcing.afterCommit(feed::signal);
        return feed;
    }

    /** An erasure on any node clears this node's memory too. */
    @Bean(initMethod = "start", destroyMethod = "close")
    ErasureNews erasures(Persistence persistence, EventSourcing sourcing) {
        return persistence.erasures(sourcing::evictAggregates);
    }

    @Bean
    PushPlans pushPlans(
            InvoiceViews invoices,
            AccountViews accounts,
            Connections connections,
            References references,
            Mappings mappings,
            CompanyProfiles companies,
            GoLives goLives) {
        return new PushPlans(
                invoices, accounts, connections, references, mappings, companies, goLives);
    }

    @Bean
    CreditPlans creditPlans(CreditMemoViews credits, InvoiceViews invoices, PushPlans plans) {
        return new CreditPlans(credits, invoices, plans);
    }

    @Bean
    InvoicePrinter invoicePrinter(
            InvoiceViews invoices,
            AccountViews accounts,
            Connections connections,
            Operations operations,
            Prints prints,
            WorkSignals signals,
            TenantClock clock,
            Ids ids) {
        return new InvoicePrinter(
                invoices, accounts, connections, operations, prints, signals, clock, ids);
    }

    @Bean
    RevisionPlans revisionPlans(RevisionViews revisions, PushPlans plans) {
        return new RevisionPlans(revisions, plans);
    }

    @Bean
    ConnectionGate connectionGate(
            Connections connections,
            Operations operations,
            WorkSignals signals,
            TenantClock clock,
            Ids ids) {
        return new ConnectionGate(connections, operations, signals, clock, ids);
    }

    @Bean
    LinkHandlers linkHandlers(
            EventSourcing sourcing,
            AccountViews accounts,
            LinkViews links,
            Connections connections,
            References references,
            Parties parties) {
        return new LinkHandlers(
                sourcing.aggregates(), accounts, links, connections, references, parties);
    }

    @Bean
    Linking linking(
            AccountViews accounts, LinkViews links, Connections connections, Parties parties) {
        return new Linking(accounts, links, connections, parties);
    }

    @Bean
    Commands commands(
            EventSourcing sourcing,
            AccountViews accounts,
            LinkHandlers linking,
            CustomerSyncs customerSyncs,
            InvoiceViews invoices,
            CreditMemoViews credits,
            Connections connections,
            References references,
            PushPlans plans,
            CreditPlans creditPlans,
            CompanyProfiles companies,
            ConnectionGate gate,
            OperationDesk desk,
            Operations operations,
            AlertDesk alertDesk,
            ParkedEventDesk parkedEventDesk,
            TenantClock clock,
            ConnectionHandlers connectionLife,
            ActViews acts,
            SignedDocuments signed,
            RevisionViews revisions,
            ObservedViews observed,
            GoLives goLives,
            Ids ids,
            IdempotencyKeys keys) {
        Aggregates aggregates = sourcing.aggregates();
        List<CommandHandler<?>> handlers = new ArrayList<>();
        handlers.addAll(new AccountHandlers(aggregates, accounts).all());
        handlers.addAll(linking.all());
        handlers.addAll(new UpkeepHandlers(aggregates, customerSyncs).all());
        handlers.addAll(new DraftHandlers(aggregates, invoices).all());
        handlers.add(new ApprovalHandler(aggregates, invoices, plans, gate));
        handlers.add(new PolicyApprovalHandler(aggregates, plans, gate));
        handlers.addAll(new SignatureHandlers(aggregates, plans).all());
        handlers.addAll(new OutcomeHandlers(aggregates).all());
        handlers.addAll(new PaymentHandlers(aggregates, accounts, invoices, observed).all());
        handlers.addAll(new DeliveryHandlers(aggregates).all());
        handlers.addAll(new MailingHandlers(aggregates).all());
        handlers.addAll(new ClosingHandlers(aggregates, clock).all());
        handlers.addAll(CreditMemos.handlers(aggregates, credits, creditPlans, gate, clock));
        handlers.addAll(
                new OperationHandlers(aggregates, desk, connections, invoices, clock).all());
        handlers.addAll(new AlertHandlers(alertDesk, clock).all());
        handlers.addAll(new MappingHandlers(aggregates, connections, references).all());
        handlers.addAll(new RecordHandlers(aggregates).all());
        handlers.addAll(new ReferenceHandlers(connections, operations, clock).all());
        handlers.addAll(new SweepHandlers(connections, operations, clock).all());
        handlers.addAll(new GoLiveHandlers(goLives, connections, operations, clock, ids).all());
        handlers.addAll(new ParkedEventHandlers(parkedEventDesk, clock).all());
        handlers.addAll(connectionLife.all());
        handlers.addAll(
                new ControlHandlers(
                                aggregates,
                                acts,
                                performers(
                                        aggregates,
                                        accounts,
                                        companies,
                                        credits,
                                        creditPlans,
                                        references))
                        .all());
        Observation observation = new Observation(aggregates, accounts, clock);
        handlers.add(new SightingHandler(aggregates, invoices, references, signed, observation));
        handlers.addAll(
                new ObservedHandlers(aggregates, observed, credits, observation, clock).all());
        handlers.addAll(new ResolutionHandlers(aggregates, signed).all());
        handlers.addAll(
                Revisions.handlers(aggregates, credits, companies, signed, revisions, plans, gate));
        return sourcing.commands(handlers, keys);
    }

    /** One for each kind of act that needs two people. */
    private static ActPerformers performers(
            Aggregates aggregates,
            AccountViews accounts,
            CompanyProfiles companies,
            CreditMemoViews credits,
            CreditPlans creditPlans,
            References references) {
        return new ActPerformers(
                List.of(
                        new VoidsLandedInvoices(aggregates, companies),
                        new AcceptsTheirs(aggregates, accounts),
                        new ChangesApprovalPolicy(aggregates),
                        new ReopensBooks(aggregates),
                        new WritesOffInvoices(aggregates, credits, creditPlans),
                        new CreatesRecords(aggregates, references)));
    }

    /** Started and stopped by {@link Background}. */
    @Bean(destroyMethod = "")
    Automations automations(
            EventSourcing sourcing,
            Commands commands,
            InvoiceViews invoices,
            PaymentViews payments,
            CreditMemoViews credits,
            Alerts alerts,
            AllClear allClear,
            OperationViews operations,
            PushPlans plans,
            CreditPlans creditPlans,
            ApprovalPolicies policies) {
        List<Automation> reactions = new ArrayList<>();
        reactions.addAll(
                List.of(
                        new WhenPaymentAllocatedThenSettleInvoice(commands),
                        new WhenPaymentQueuedThenLookAgain(commands),
                        new WhenInvoiceSubmittedThenApplyPolicy(commands, policies),
                        new WhenInvoiceStandsAsApprovedThenSendIt(commands),
                        new WhenInvoiceOpensThenRevisitQueuedPayments(commands, invoices, payments),
                        new WhenDocumentIsOursThenStopObserving(commands),
                        new WhenDocumentDriftsThenTellApprovers(alerts, allClear, invoices),
                        new WhenMappingConfirmedThenAskForNewApproval(
                                commands, operations, plans, creditPlans)));
        reactions.addAll(CreditMemos.automations(commands, credits, payments));
        return sourcing.automations(reactions);
    }
}

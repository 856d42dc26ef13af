package io.tieout.bootstrap.wiring;

import io.tieout.application.account.AccountHandlers;
import io.tieout.application.account.AccountViews;
import io.tieout.application.account.linking.LinkHandlers;
import io.tieout.application.account.upkeep.CustomerSyncs;
import io.tieout.application.account.upkeep.UpkeepHandlers;
import io.tieout.application.accountaccess.AccessHandlers;
import io.tieout.application.accounting.ConnectionGate;
import io.tieout.application.accounting.Connections;
import io.tieout.application.accounting.OperationDesk;
import io.tieout.application.accounting.Operations;
import io.tieout.application.accounting.References;
import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.agreement.AgreementViews;
import io.tieout.application.agreement.Agreements;
import io.tieout.application.agreement.LastClosedDay;
import io.tieout.application.alert.AlertDesk;
import io.tieout.application.alert.AlertHandlers;
import io.tieout.application.alert.Alerts;
import io.tieout.application.alert.AllClear;
import io.tieout.application.axon.EventSourcing;
import io.tieout.application.closing.Checklist;
import io.tieout.application.closing.ClosingHandlers;
import io.tieout.application.closing.MonthEnd;
import io.tieout.application.closing.ReopensBooks;
import io.tieout.application.collection.ArrangementHandlers;
import io.tieout.application.collection.ChangesCollectionPolicy;
import io.tieout.application.collection.CollectionFacts;
import io.tieout.application.collection.CollectionHandlers;
import io.tieout.application.collection.RulebookHandlers;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.Commands;
import io.tieout.application.command.IdempotencyKeys;
import io.tieout.application.connection.CompanyProfiles;
import io.tieout.application.connection.ConnectionHandlers;
import io.tieout.application.control.ActPerformer;
import io.tieout.application.control.ActPerformers;
import io.tieout.application.control.ActViews;
import io.tieout.application.control.ControlHandlers;
import io.tieout.application.credit.CreditMemoViews;
import io.tieout.application.credit.CreditMemos;
import io.tieout.application.credit.CreditPlans;
import io.tieout.application.credit.WritesOffInvoices;
import io.tieout.application.deferral.DeferralHandlers;
import io.tieout.application.deferral.DeferringDocuments;
import io.tieout.application.delivery.DeliveryHandlers;
import io.tieout.application.delivery.MailingHandlers;
import io.tieout.application.drift.AcceptsTheirs;
import io.tieout.application.drift.EntrySightings;
import io.tieout.application.drift.Holders;
import io.tieout.application.drift.ResolutionHandlers;
import io.tieout.application.drift.SentEntries;
import io.tieout.application.drift.SightingHandler;
import io.tieout.application.drift.SignedDocuments;
import io.tieout.application.feeinvoice.FeeDraftHandler;
import io.tieout.application.feeinvoice.FeeLoweringHandler;
import io.tieout.application.feeinvoice.WaivesLateFees;
import io.tieout.application.golive.GoLiveHandlers;
import io.tieout.application.golive.GoLives;
import io.tieout.application.invoice.ApprovalHandler;
import io.tieout.application.invoice.DraftHandlers;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.OutcomeHandlers;
import io.tieout.application.invoice.PolicyApprovalHandler;
import io.tieout.application.invoice.PushPlans;
import io.tieout.application.invoice.SignatureHandlers;
import io.tieout.application.invoice.VoidsLandedInvoices;
import io.tieout.application.invoice.linking.KnownDocuments;
import io.tieout.application.invoice.linking.LinkOrderHandler;
import io.tieout.application.invoice.linking.LinkOutcomeHandler;
import io.tieout.application.ledger.LedgerViews;
import io.tieout.application.mapping.CreatesRecords;
import io.tieout.application.mapping.MappingHandlers;
import io.tieout.application.mapping.Mappings;
import io.tieout.application.mapping.RecordHandlers;
import io.tieout.application.message.Letterheads;
import io.tieout.application.message.MessageHandlers;
import io.tieout.application.message.Outbox;
import io.tieout.application.message.OutboxHandlers;
import io.tieout.application.message.Preferences;
import io.tieout.application.message.TemplateLanguage;
import io.tieout.application.message.Templates;
import io.tieout.application.observed.JournalHandler;
import io.tieout.application.observed.Observation;
import io.tieout.application.observed.ObservedHandlers;
import io.tieout.application.observed.ObservedViews;
import io.tieout.application.operation.OperationHandlers;
import io.tieout.application.parked.ParkedEventDesk;
import io.tieout.application.parked.ParkedEventHandlers;
import io.tieout.application.payment.IgnoresPayments;
import io.tieout.application.payment.MatchSuggestions;
import io.tieout.application.payment.PaymentHandlers;
import io.tieout.application.payment.PaymentMemos;
import io.tieout.application.payment.PolicyMatchHandler;
import io.tieout.application.payment.ReconciliationHandlers;
import io.tieout.application.payment.Reconciliations;
import io.tieout.application.policy.ChangesApprovalPolicy;
import io.tieout.application.processor.ProcessorHandlers;
import io.tieout.application.processor.ProcessorSecrets;
import io.tieout.application.processorfee.FeeHandlers;
import io.tieout.application.processorfee.FeeRuns;
import io.tieout.application.processorfee.PostsProcessorFees;
import io.tieout.application.recorded.Bookings;
import io.tieout.application.recorded.ClearingAccounts;
import io.tieout.application.recorded.DuplicateHandler;
import io.tieout.application.recorded.Recognition;
import io.tieout.application.recorded.RecordedPaymentHandlers;
import io.tieout.application.recorded.RecordedPaymentViews;
import io.tieout.application.reference.ReferenceHandlers;
import io.tieout.application.refund.RefundDepartures;
import io.tieout.application.refund.RefundHandlers;
import io.tieout.application.refund.RefundSightingHandler;
import io.tieout.application.refund.RefundViews;
import io.tieout.application.refund.Refunds;
import io.tieout.application.revenue.MonthRuns;
import io.tieout.application.revision.RevisionViews;
import io.tieout.application.revision.Revisions;
import io.tieout.application.standing.StrayDocuments;
import io.tieout.application.sweep.SweepAgreements;
import io.tieout.application.sweep.SweepHandlers;
import io.tieout.application.tieout.TieOutHandlers;
import io.tieout.application.tieout.TieOuts;
import io.tieout.application.time.Ids;
import io.tieout.application.time.TenantClock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every command and what handles it, by concept. */
@Configuration(proxyBeanMethods = false)
class CommandWiring {

    @Bean
    Commands commands(EventSourcing sourcing, List<Handlers> handlers, IdempotencyKeys keys) {
        List<CommandHandler<?>> all =
                handlers.stream().<CommandHandler<?>>flatMap(each -> each.all().stream()).toList();
        return sourcing.commands(all, keys);
    }

    /** of accounts, their customers there, and going live with them */
    @Bean
    Handlers ofAccounts(
            EventSourcing sourcing,
            AccountViews accounts,
            LinkHandlers linking,
            CustomerSyncs customerSyncs,
            GoLives goLives,
            Connections connections,
            Operations operations,
            TenantClock clock,
            Ids ids) {
        Aggregates aggregates = sourcing.aggregates();
        return new Handlers()
                .with(new AccountHandlers(aggregates, accounts).all())
                .with(linking.all())
                .with(new UpkeepHandlers(aggregates, customerSyncs).all())
                .with(new MailingHandlers(aggregates).all())
                .with(new GoLiveHandlers(goLives, connections, operations, clock, ids).all());
    }

    /** of collecting what accounts owe */
    @Bean
    Handlers ofCollection(
            EventSourcing sourcing,
            CollectionFacts facts,
            CreditMemoViews credits,
            LastClosedDay closing,
            TenantClock clock,
            Ids ids) {
        Aggregates aggregates = sourcing.aggregates();
        return new Handlers()
                .with(new ArrangementHandlers(aggregates, clock).all())
                .with(new AccessHandlers(aggregates, clock).all())
                .with(new RulebookHandlers(aggregates, facts, clock).all())
                .with(new CollectionHandlers(aggregates, facts, ids).all())
                .with(new FeeDraftHandler(aggregates, closing, clock))
                .with(new FeeLoweringHandler(aggregates, credits, clock));
    }

    /** of invoices, from the draft to what is revised after landing */
    @Bean
    Handlers ofInvoices(
            EventSourcing sourcing,
            InvoiceViews invoices,
            CreditMemoViews credits,
            CompanyProfiles companies,
            SignedDocuments signed,
            RevisionViews revisions,
            PushPlans plans,
            ConnectionGate gate,
            ObservedViews observed,
            Operations operations,
            TenantClock clock) {
        Aggregates aggregates = sourcing.aggregates();
        KnownDocuments known = new KnownDocuments(invoices, observed);
        return new Handlers()
                .with(new DraftHandlers(aggregates, invoices).all())
                .with(new ApprovalHandler(aggregates, invoices, plans, gate))
                .with(new PolicyApprovalHandler(aggregates, plans, gate))
                .with(new SignatureHandlers(aggregates, plans).all())
                .with(new OutcomeHandlers(aggregates).all())
                .with(new LinkOrderHandler(aggregates, plans, known, operations, clock))
                .with(new LinkOutcomeHandler(aggregates, plans, known, clock))
                .with(new DeliveryHandlers(aggregates).all())
                .with(
                        Revisions.handlers(
                                aggregates, credits, companies, signed, revisions, plans, gate));
    }

    /** of payments and credit memos */
    @Bean
    Handlers ofSettlements(
            EventSourcing sourcing,
            AccountViews accounts,
            InvoiceViews invoices,
            ObservedViews observed,
            CreditMemoViews credits,
            CreditPlans creditPlans,
            RefundViews refunds,
            RecordedPaymentViews recorded,
            ProcessorSecrets secrets,
            PaymentMemos memos,
            Reconciliations reconciliations,
            MatchSuggestions suggestions,
            Mappings mappings,
            CompanyProfiles companies,
            ConnectionGate gate,
            TenantClock clock) {
        Aggregates aggregates = sourcing.aggregates();
        Recognition recognition = new Recognition(aggregates, recorded);
        Bookings bookings =
                new Bookings(
                        aggregates, accounts, invoices, new ClearingAccounts(mappings), companies);
        return new Handlers()
                .with(
                        new PaymentHandlers(
                                        aggregates,
                                        accounts,
                                        invoices,
                                        observed,
                                        refunds,
                                        recognition,
                                        memos)
                                .all())
                .with(new RecordedPaymentHandlers(aggregates, recorded, bookings).all())
                .with(new FeeHandlers(aggregates, clock).all())
                .with(new DuplicateHandler(aggregates, clock))
                .with(new ProcessorHandlers(aggregates, secrets, clock).all())
                .with(new ReconciliationHandlers(aggregates, accounts).all())
                .with(new PolicyMatchHandler(aggregates, accounts, reconciliations, suggestions))
                .with(CreditMemos.handlers(aggregates, credits, refunds, creditPlans, gate, clock))
                .with(new RefundHandlers(aggregates).all());
    }

    /** of agreements: what is sold over time, and how it is earned and billed */
    @Bean
    Handlers ofAgreements(
            EventSourcing sourcing,
            AgreementViews agreements,
            Connections connections,
            CompanyProfiles companies,
            Mappings mappings,
            DeferringDocuments documents,
            SignedDocuments signed,
            TenantClock clock) {
        LastClosedDay closing = new LastClosedDay(connections, companies);
        return new Handlers()
                .with(
                        Agreements.handlers(
                                sourcing.aggregates(),
                                agreements,
                                connections,
                                companies,
                                mappings,
                                clock))
                .with(
                        new DeferralHandlers(sourcing.aggregates(), documents, signed, closing)
                                .all());
    }

    /** of what happens in the accounting system, and of what its words mean here */
    @Bean
    Handlers ofBooks(
            EventSourcing sourcing,
            AccountViews accounts,
            InvoiceViews invoices,
            CreditMemoViews credits,
            ObservedViews observed,
            StrayDocuments strays,
            RefundDepartures refundDepartures,
            SignedDocuments signed,
            SentEntries entries,
            Connections connections,
            References references,
            Operations operations,
            SweepAgreements sweeps,
            MonthEnd monthEnd,
            Checklist checklist,
            TieOuts tieOuts,
            LedgerViews ledger,
            TenantClock clock) {
        Aggregates aggregates = sourcing.aggregates();
        Observation observation = new Observation(aggregates, accounts, strays, clock);
        return new Handlers()
                .with(
                        new SightingHandler(
                                aggregates,
                                new Holders(invoices, credits, entries),
                                references,
                                signed,
                                observation))
                .with(new ObservedHandlers(aggregates, observed, clock).all())
                .with(new RefundSightingHandler(aggregates, refundDepartures, clock))
                .with(
                        new JournalHandler(
                                aggregates,
                                accounts,
                                references,
                                observed,
                                new EntrySightings(aggregates, entries, references)))
                .with(new ResolutionHandlers(aggregates, signed, entries).all())
                .with(new MappingHandlers(aggregates, connections, references).all())
                .with(new RecordHandlers(aggregates).all())
                .with(new ReferenceHandlers(connections, operations, clock).all())
                .with(new SweepHandlers(connections, operations, sweeps, clock).all())
                .with(new TieOutHandlers(connections, operations, tieOuts, clock).all())
                .with(new ClosingHandlers(aggregates, monthEnd, checklist, ledger, clock).all());
    }

    /** of the connection, the queue and what waits for a person */
    @Bean
    Handlers ofQueue(
            EventSourcing sourcing,
            ConnectionHandlers connectionLife,
            OperationDesk desk,
            Connections connections,
            InvoiceViews invoices,
            AlertDesk alertDesk,
            ParkedEventDesk parkedEventDesk,
            TenantClock clock) {
        return new Handlers()
                .with(connectionLife.all())
                .with(
                        new OperationHandlers(
                                        sourcing.aggregates(), desk, connections, invoices, clock)
                                .all())
                .with(new AlertHandlers(alertDesk, clock).all())
                .with(new ParkedEventHandlers(parkedEventDesk, clock).all());
    }

    /** of messages to customers, and to those in charge of them */
    @Bean
    Handlers ofMessages(
            EventSourcing sourcing,
            Templates templates,
            TemplateLanguage language,
            Letterheads letterheads,
            Preferences preferences,
            Outbox outbox,
            Alerts alerts,
            AllClear allClear,
            TenantClock clock) {
        Aggregates aggregates = sourcing.aggregates();
        return new Handlers()
                .with(
                        new MessageHandlers(
                                        aggregates,
                                        templates,
                                        language,
                                        letterheads,
                                        preferences,
                                        clock)
                                .all())
                .with(new OutboxHandlers(aggregates, outbox, alerts, allClear, clock).all());
    }

    /** of acts that need two people: one performer for each kind */
    @Bean
    Handlers ofActs(
            EventSourcing sourcing,
            ActViews acts,
            AccountViews accounts,
            CompanyProfiles companies,
            CreditMemoViews credits,
            CreditPlans creditPlans,
            RefundViews refunds,
            SentEntries entries,
            References references,
            LastClosedDay closing,
            MonthRuns runs,
            CollectionFacts facts,
            FeeRuns fees,
            TenantClock clock) {
        Aggregates aggregates = sourcing.aggregates();
        List<ActPerformer<?>> performers =
                new ArrayList<>(
                        List.of(
                                new VoidsLandedInvoices(aggregates, companies),
                                new AcceptsTheirs(aggregates, accounts, entries),
                                new ChangesApprovalPolicy(aggregates),
                                new ChangesCollectionPolicy(aggregates, facts, clock),
                                new ReopensBooks(aggregates),
                                new WritesOffInvoices(aggregates, credits, creditPlans),
                                new WaivesLateFees(aggregates, credits, creditPlans),
                                new CreatesRecords(aggregates, references),
                                new IgnoresPayments(aggregates)));
        performers.addAll(
                Refunds.performers(
                        aggregates,
                        accounts,
                        companies,
                        references,
                        credits,
                        creditPlans,
                        refunds));
        performers.addAll(Agreements.performers(aggregates, closing, runs, clock));
        performers.add(new PostsProcessorFees(aggregates, fees, clock));
        return new Handlers()
                .with(new ControlHandlers(aggregates, acts, new ActPerformers(performers)).all());
    }
}

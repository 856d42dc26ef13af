package io.tieout.application;

import static io.tieout.application.closing.ClosingKind.CLOSING;
import static io.tieout.application.credit.CreditMemoKind.CREDIT_MEMO;
import static io.tieout.application.delivery.DeliveryKind.DELIVERY;
import static io.tieout.application.delivery.MailingKind.MAILING;
import static io.tieout.application.observed.ObservedDocumentKind.OBSERVED;
import static io.tieout.application.revision.RevisionKind.REVISION;

import io.tieout.application.account.AccountHandlers;
import io.tieout.application.account.AccountKind;
import io.tieout.application.account.AccountViews;
import io.tieout.application.account.linking.LinkHandlers;
import io.tieout.application.account.linking.LinkViews;
import io.tieout.application.account.linking.Parties;
import io.tieout.application.account.upkeep.CustomerSyncs;
import io.tieout.application.account.upkeep.UpkeepHandlers;
import io.tieout.application.accounting.ConnectionGate;
import io.tieout.application.accounting.Connections;
import io.tieout.application.accounting.OperationDesk;
import io.tieout.application.accounting.References;
import io.tieout.application.aggregate.AggregateKind;
import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.alert.AlertDesk;
import io.tieout.application.alert.AlertHandlers;
import io.tieout.application.closing.ClosingHandlers;
import io.tieout.application.closing.ReopensBooks;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.Commands;
import io.tieout.application.connection.CompanyProfiles;
import io.tieout.application.control.ActPerformers;
import io.tieout.application.control.ActViews;
import io.tieout.application.control.ControlHandlers;
import io.tieout.application.control.ControlKind;
import io.tieout.application.credit.CreditMemoViews;
import io.tieout.application.credit.CreditMemos;
import io.tieout.application.credit.CreditPlans;
import io.tieout.application.credit.WritesOffInvoices;
import io.tieout.application.delivery.DeliveryHandlers;
import io.tieout.application.delivery.MailingHandlers;
import io.tieout.application.delivery.WhenInvoiceStandsAsApprovedThenSendIt;
import io.tieout.application.drift.AcceptsTheirs;
import io.tieout.application.drift.DriftKind;
import io.tieout.application.drift.Holders;
import io.tieout.application.drift.ResolutionHandlers;
import io.tieout.application.drift.SightingHandler;
import io.tieout.application.drift.SignedDocuments;
import io.tieout.application.event.Automation;
import io.tieout.application.golive.GoLives;
import io.tieout.application.invoice.ApprovalHandler;
import io.tieout.application.invoice.DraftHandlers;
import io.tieout.application.invoice.InvoiceKind;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.OutcomeHandlers;
import io.tieout.application.invoice.PolicyApprovalHandler;
import io.tieout.application.invoice.PushPlans;
import io.tieout.application.invoice.SignatureHandlers;
import io.tieout.application.invoice.VoidsLandedInvoices;
import io.tieout.application.invoice.linking.KnownDocuments;
import io.tieout.application.invoice.linking.LinkOutcomeHandler;
import io.tieout.application.mapping.CreatesRecords;
import io.tieout.application.mapping.MappingHandlers;
import io.tieout.application.mapping.MappingKind;
import io.tieout.application.mapping.Mappings;
import io.tieout.application.mapping.RecordHandlers;
import io.tieout.application.observed.Observation;
import io.tieout.application.observed.ObservedHandlers;
import io.tieout.application.observed.ObservedViews;
import io.tieout.application.observed.WhenDocumentIsOursThenStopObserving;
import io.tieout.application.operation.OperationHandlers;
import io.tieout.application.payment.IgnoresPayments;
import io.tieout.application.payment.PaymentHandlers;
import io.tieout.application.payment.PaymentKind;
import io.tieout.application.payment.PaymentViews;
import io.tieout.application.payment.ReconciliationHandlers;
import io.tieout.application.payment.WhenInvoiceOpensThenRevisitQueuedPayments;
import io.tieout.application.payment.WhenPaymentAllocatedThenSettleInvoice;
import io.tieout.application.payment.WhenPaymentQueuedThenLookAgain;
import io.tieout.application.policy.ApprovalPolicies;
import io.tieout.application.policy.ChangesApprovalPolicy;
import io.tieout.application.policy.PolicyKind;
import io.tieout.application.policy.WhenInvoiceSubmittedThenApplyPolicy;
import io.tieout.application.recorded.Bookings;
import io.tieout.application.recorded.DuplicateHandler;
import io.tieout.application.recorded.Recognition;
import io.tieout.application.recorded.RecordedPaymentHandlers;
import io.tieout.application.recorded.RecordedPaymentKind;
import io.tieout.application.recorded.RecordedPaymentViews;
import io.tieout.application.recorded.WhenDuplicateDecidedThenLookAgain;
import io.tieout.application.refund.RefundHandlers;
import io.tieout.application.refund.RefundKind;
import io.tieout.application.refund.RefundViews;
import io.tieout.application.refund.Refunds;
import io.tieout.application.refund.WhenMoneyGoesBackThenSettleTheRefund;
import io.tieout.application.revision.RevisionViews;
import io.tieout.application.revision.Revisions;
import io.tieout.application.standing.StrayDocuments;
import io.tieout.application.time.TenantClock;
import java.util.List;
import java.util.stream.Stream;

/** Everything Tieout can do, listed once: a new concept adds its lines here. */
public final class Catalog {

    private Catalog() {}

    /** every kind of aggregate, for whoever stores and sources them */
    public static List<AggregateKind<?, ?>> kinds() {
        return List.of(
                AccountKind.ACCOUNT,
                InvoiceKind.INVOICE,
                PaymentKind.PAYMENT,
                ControlKind.CONTROLLED_ACT,
                CREDIT_MEMO,
                DriftKind.DRIFT,
                MappingKind.MAPPING,
                DELIVERY,
                REVISION,
                PolicyKind.APPROVAL_POLICY,
                OBSERVED,
                CLOSING,
                MAILING,
                RefundKind.REFUND,
                RecordedPaymentKind.RECORDED_PAYMENT);
    }

    /** What handlers read while they decide. */
    public record Sources(
            AccountViews accounts,
            InvoiceViews invoices,
            CreditMemoViews credits,
            Connections connections,
            References references,
            Mappings mappings,
            CompanyProfiles companies,
            ActViews acts,
            SignedDocuments signed,
            LinkViews links,
            Parties parties,
            RevisionViews revisions,
            CustomerSyncs syncs,
            ObservedViews observed,
            StrayDocuments strays,
            GoLives goLives,
            RefundViews refunds,
            RecordedPaymentViews recorded) {

        public PushPlans pushPlans() {
            return new PushPlans(
                    invoices, accounts, connections, references, mappings, companies, goLives);
        }

        public CreditPlans creditPlans() {
            return new CreditPlans(credits, invoices, pushPlans());
        }
    }

    /** one performer for each kind of act that needs two people */
    public static ActPerformers performers(
            Aggregates aggregates,
            AccountViews accounts,
            CompanyProfiles companies,
            CreditMemoViews credits,
            CreditPlans creditPlans,
            References references,
            RefundViews refunds) {
        return new ActPerformers(
                Stream.concat(
                                Stream.of(
                                        new VoidsLandedInvoices(aggregates, companies),
                                        new AcceptsTheirs(aggregates, accounts),
                                        new ChangesApprovalPolicy(aggregates),
                                        new ReopensBooks(aggregates),
                                        new WritesOffInvoices(aggregates, credits, creditPlans),
                                        new CreatesRecords(aggregates, references),
                                        new IgnoresPayments(aggregates)),
                                Refunds.performers(
                                        aggregates,
                                        accounts,
                                        companies,
                                        references,
                                        credits,
                                        creditPlans,
                                        refunds)
                                        .stream())
                        .toList());
    }

    /** one handler for each command there is */
    public static List<CommandHandler<?>> handlers(
            Aggregates aggregates,
            Sources sources,
            ConnectionGate gate,
            OperationDesk desk,
            AlertDesk alertDesk,
            TenantClock clock) {
        var accounts = new AccountHandlers(aggregates, sources.accounts());
        var links =
                new LinkHandlers(
                        aggregates,
                        sources.accounts(),
                        sources.links(),
                        sources.connections(),
                        sources.references(),
                        sources.parties());
        var upkeep = new UpkeepHandlers(aggregates, sources.syncs());
        var drafts = new DraftHandlers(aggregates, sources.invoices());
        var approval =
                new ApprovalHandler(aggregates, sources.invoices(), sources.pushPlans(), gate);
        var outcomes = new OutcomeHandlers(aggregates);
        var payments =
                new PaymentHandlers(
                        aggregates,
                        sources.accounts(),
                        sources.invoices(),
                        sources.observed(),
                        sources.refunds(),
                        new Recognition(aggregates, sources.recorded()));
        var operations =
                new OperationHandlers(
                        aggregates, desk, sources.connections(), sources.invoices(), clock);
        var control =
                new ControlHandlers(
                        aggregates,
                        sources.acts(),
                        performers(
                                aggregates,
                                sources.accounts(),
                                sources.companies(),
                                sources.credits(),
                                sources.creditPlans(),
                                sources.references(),
                                sources.refunds()));
        var observation = new Observation(aggregates, sources.accounts(), sources.strays(), clock);
        var sightings =
                new SightingHandler(
                        aggregates,
                        new Holders(sources.invoices(), sources.credits()),
                        sources.references(),
                        sources.signed(),
                        observation);
        var resolutions = new ResolutionHandlers(aggregates, sources.signed());
        var mappings = new MappingHandlers(aggregates, sources.connections(), sources.references());
        return Stream.of(
                        accounts.all().stream(),
                        links.all().stream(),
                        upkeep.all().stream(),
                        drafts.all().stream(),
                        Stream.<CommandHandler<?>>of(
                                approval,
                                new PolicyApprovalHandler(aggregates, sources.pushPlans(), gate)),
                        new SignatureHandlers(aggregates, sources.pushPlans()).all().stream(),
                        outcomes.all().stream(),
                        Stream.<CommandHandler<?>>of(
                                new LinkOutcomeHandler(
                                        aggregates,
                                        sources.pushPlans(),
                                        new KnownDocuments(sources.invoices(), sources.observed()),
                                        clock)),
                        payments.all().stream(),
                        new ReconciliationHandlers(aggregates).all().stream(),
                        new RecordedPaymentHandlers(
                                        aggregates,
                                        sources.recorded(),
                                        new Bookings(
                                                aggregates, sources.invoices(), sources.mappings()))
                                .all().stream(),
                        Stream.<CommandHandler<?>>of(new DuplicateHandler(aggregates, clock)),
                        CreditMemos.handlers(
                                aggregates,
                                sources.credits(),
                                sources.refunds(),
                                sources.creditPlans(),
                                gate,
                                clock)
                                .stream(),
                        new RefundHandlers(aggregates).all().stream(),
                        operations.all().stream(),
                        control.all().stream(),
                        Stream.<CommandHandler<?>>of(sightings),
                        resolutions.all().stream(),
                        new ObservedHandlers(aggregates, sources.observed(), clock).all().stream(),
                        mappings.all().stream(),
                        new RecordHandlers(aggregates).all().stream(),
                        Revisions.handlers(
                                aggregates,
                                sources.credits(),
                                sources.companies(),
                                sources.signed(),
                                sources.revisions(),
                                sources.pushPlans(),
                                gate)
                                .stream(),
                        new DeliveryHandlers(aggregates).all().stream(),
                        new MailingHandlers(aggregates).all().stream(),
                        new ClosingHandlers(aggregates, clock).all().stream(),
                        new AlertHandlers(alertDesk, clock).all().stream())
                .<CommandHandler<?>>flatMap(each -> each)
                .toList();
    }

    /** every reaction to stored events */
    public static List<Automation> automations(
            Commands commands,
            InvoiceViews invoices,
            PaymentViews payments,
            CreditMemoViews credits,
            RefundViews refunds,
            ApprovalPolicies policies) {
        return Stream.concat(
                        Stream.of(
                                new WhenPaymentAllocatedThenSettleInvoice(commands),
                                new WhenPaymentQueuedThenLookAgain(commands),
                                new WhenDuplicateDecidedThenLookAgain(commands),
                                new WhenInvoiceSubmittedThenApplyPolicy(commands, policies),
                                new WhenInvoiceOpensThenRevisitQueuedPayments(
                                        commands, invoices, payments),
                                new WhenDocumentIsOursThenStopObserving(commands),
                                new WhenMoneyGoesBackThenSettleTheRefund(commands, refunds),
                                new WhenInvoiceStandsAsApprovedThenSendIt(commands)),
                        CreditMemos.automations(commands, credits, payments).stream())
                .toList();
    }
}

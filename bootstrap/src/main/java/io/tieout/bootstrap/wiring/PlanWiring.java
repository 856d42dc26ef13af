package io.tieout.bootstrap.wiring;

import io.tieout.application.account.AccountViews;
import io.tieout.application.account.linking.LinkHandlers;
import io.tieout.application.account.linking.LinkViews;
import io.tieout.application.account.linking.Linking;
import io.tieout.application.account.linking.Parties;
import io.tieout.application.accounting.ConnectionGate;
import io.tieout.application.accounting.Connections;
import io.tieout.application.accounting.OperationViews;
import io.tieout.application.accounting.Operations;
import io.tieout.application.accounting.References;
import io.tieout.application.accounting.WorkSignals;
import io.tieout.application.agreement.AgreementViews;
import io.tieout.application.axon.EventSourcing;
import io.tieout.application.command.Commands;
import io.tieout.application.connection.CompanyProfiles;
import io.tieout.application.credit.CreditMemoViews;
import io.tieout.application.credit.CreditPlans;
import io.tieout.application.golive.GoLivePreviews;
import io.tieout.application.golive.GoLives;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.PushPlans;
import io.tieout.application.invoice.linking.InvoiceMatching;
import io.tieout.application.invoice.linking.WaitingInvoices;
import io.tieout.application.lapse.OutdatedApprovals;
import io.tieout.application.mapping.Mappings;
import io.tieout.application.payment.MatchPreviews;
import io.tieout.application.payment.MatchSuggestions;
import io.tieout.application.payment.OpenInvoices;
import io.tieout.application.payment.PaymentMemos;
import io.tieout.application.printing.InvoicePrinter;
import io.tieout.application.printing.Prints;
import io.tieout.application.revision.RevisionPlans;
import io.tieout.application.revision.RevisionViews;
import io.tieout.application.time.Ids;
import io.tieout.application.time.TenantClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What previews, gates and links: questions that commands and queries both ask. */
@Configuration(proxyBeanMethods = false)
class PlanWiring {

    @Bean
    MatchSuggestions matchSuggestions(OpenInvoices open, PaymentMemos memos) {
        return new MatchSuggestions(open, memos);
    }

    @Bean
    MatchPreviews matchPreviews(EventSourcing sourcing, AccountViews accounts) {
        return new MatchPreviews(sourcing.glances(), accounts);
    }

    @Bean
    PushPlans pushPlans(
            InvoiceViews invoices,
            AccountViews accounts,
            Connections connections,
            References references,
            Mappings mappings,
            CompanyProfiles companies,
            GoLives goLives,
            AgreementViews agreements) {
        return new PushPlans(
                invoices,
                accounts,
                connections,
                references,
                mappings,
                companies,
                goLives,
                agreements);
    }

    @Bean
    CreditPlans creditPlans(CreditMemoViews credits, InvoiceViews invoices, PushPlans plans) {
        return new CreditPlans(credits, invoices, plans);
    }

    @Bean
    RevisionPlans revisionPlans(RevisionViews revisions, PushPlans plans) {
        return new RevisionPlans(revisions, plans);
    }

    @Bean
    OutdatedApprovals outdatedApprovals(
            Commands commands,
            OperationViews operations,
            PushPlans plans,
            RevisionPlans revisionPlans,
            CreditPlans creditPlans) {
        return new OutdatedApprovals(
                commands,
                operations,
                new OutdatedApprovals.Plans(plans, revisionPlans, creditPlans));
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
    InvoiceMatching invoiceMatching(WaitingInvoices waiting) {
        return new InvoiceMatching(waiting);
    }

    @Bean
    GoLivePreviews goLivePreviews(
            Linking linking, InvoiceMatching matching, GoLives goLives, Connections connections) {
        return new GoLivePreviews(linking, matching, goLives, connections);
    }

    @Bean
    Linking linking(
            AccountViews accounts, LinkViews links, Connections connections, Parties parties) {
        return new Linking(accounts, links, connections, parties);
    }
}

package io.tieout.bootstrap.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.application.account.AccountViews;
import io.tieout.application.account.linking.LinkViews;
import io.tieout.application.account.linking.Parties;
import io.tieout.application.account.linking.ViewedCustomerOrders;
import io.tieout.application.account.upkeep.CustomerSyncs;
import io.tieout.application.accounting.CallJournal;
import io.tieout.application.accounting.ConnectionLeases;
import io.tieout.application.accounting.ConnectionTokens;
import io.tieout.application.accounting.Connections;
import io.tieout.application.accounting.DocumentPages;
import io.tieout.application.accounting.HealthReports;
import io.tieout.application.accounting.Notices;
import io.tieout.application.accounting.Operations;
import io.tieout.application.accounting.References;
import io.tieout.application.accounting.WorkBoard;
import io.tieout.application.accounting.WorkSignals;
import io.tieout.application.alert.Alerts;
import io.tieout.application.alert.AllClear;
import io.tieout.application.command.Commands;
import io.tieout.application.connection.CompanyProfiles;
import io.tieout.application.connection.ConnectionTrail;
import io.tieout.application.delivery.DeliveryViews;
import io.tieout.application.drift.WatchedDocuments;
import io.tieout.application.printing.Prints;
import io.tieout.application.sweep.AfterSweep;
import io.tieout.application.sweep.Hearing;
import io.tieout.application.sweep.KnownDocuments;
import io.tieout.application.sweep.LinkedCustomers;
import io.tieout.application.sweep.SweepAgreements;
import io.tieout.application.sweep.SweepPorts;
import io.tieout.application.sweep.SweepPositions;
import io.tieout.application.sweep.SweepRhythm;
import io.tieout.application.sweep.SweepRhythms;
import io.tieout.application.time.TenantClock;
import io.tieout.bootstrap.settings.Required;
import io.tieout.bootstrap.settings.TieoutSettings;
import io.tieout.qbo.QboSettings;
import io.tieout.qbo.client.QboClients;
import io.tieout.qbo.client.ReadAllowance;
import io.tieout.qbo.client.StandingClock;
import io.tieout.qbo.invoice.QboPages;
import io.tieout.qbo.webhook.WebhookController;
import io.tieout.qbo.worker.ApplicationPorts;
import io.tieout.qbo.worker.RealmWorkers;
import java.net.URI;
import java.security.SecureRandom;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to QuickBooks Online and back. */
@Configuration(proxyBeanMethods = false)
class QboWiring {

    @Bean
    QboSettings qboSettings(TieoutSettings settings) {
        TieoutSettings.Qbo qbo = settings.qbo();
        return new QboSettings(
                URI.create(qbo.baseUrl()),
                URI.create(qbo.authorizeUrl()),
                URI.create(qbo.tokenUrl()),
                URI.create(qbo.revokeUrl()),
                Required.text("tieout.qbo.client-id", qbo.clientId()),
                Required.text("tieout.qbo.client-secret", qbo.clientSecret()),
                Required.texts("tieout.qbo.verifier-tokens", qbo.verifierTokens()),
                qbo.minorVersion(),
                QboSettings.CONNECT_TIMEOUT,
                QboSettings.CALL_TIMEOUT);
    }

    @Bean
    SweepRhythms sweepRhythms(
            TieoutSettings settings,
            SweepAgreements agreements,
            Hearing hearing,
            TenantClock clock) {
        SweepRhythm usual = new SweepRhythm(settings.qbo().sweepEvery());
        return new SweepRhythms(usual, agreements, hearing, clock::now);
    }

    @Bean
    ReadAllowance readAllowance(TieoutSettings settings) {
        return new ReadAllowance(settings.qbo().readAllowance());
    }

    /** The workers close it, once their calls are back. */
    @Bean(destroyMethod = "")
    QboClients qboClients(
            QboSettings settings,
            Connections connections,
            TenantClock clock,
            ReadAllowance allowance,
            ObjectProvider<StandingClock> standing) {
        return new QboClients(
                settings,
                connections,
                clock,
                allowance,
                standing.getIfAvailable(() -> StandingClock.ENDS_LIMITS));
    }

    @Bean
    ApplicationPorts applicationPorts(
            Operations operations,
            Notices notices,
            Connections connections,
            ConnectionLeases leases,
            ConnectionTokens tokens,
            CallJournal journal,
            HealthReports health,
            Alerts alerts,
            AllClear allClear,
            ConnectionTrail trail,
            References references,
            CompanyProfiles companies,
            WatchedDocuments watchedDocuments,
            Parties parties,
            AccountViews accounts,
            LinkViews links,
            CustomerSyncs customerSyncs,
            DeliveryViews deliveries,
            Prints prints,
            SweepPositions sweeps,
            KnownDocuments known,
            LinkedCustomers linked,
            SweepRhythms rhythms,
            AfterSweep afterwards,
            Commands commands,
            WorkSignals signals,
            WorkBoard board,
            TenantClock clock) {
        return new ApplicationPorts(
                operations,
                notices,
                connections,
                leases,
                tokens,
                journal,
                health,
                alerts,
                allClear,
                trail,
                references,
                companies,
                watchedDocuments,
                parties,
                new ViewedCustomerOrders(accounts, links),
                customerSyncs,
                deliveries,
                prints,
                new SweepPorts(sweeps, known, linked, rhythms, afterwards),
                commands,
                signals,
                board,
                clock);
    }

    /** Stopped by {@link Background}, before what the workers use. */
    @Bean(destroyMethod = "")
    RealmWorkers realmWorkers(
            ApplicationPorts application, QboClients clients, QboSettings settings) {
        return new RealmWorkers(
                UUID.randomUUID().toString(), application, clients, settings, new SecureRandom());
    }

    @Bean
    WebhookController webhookController(
            QboSettings settings, Notices notices, MeterRegistry meters) {
        return new WebhookController(settings, notices, meters);
    }

    @Bean
    DocumentPages documentPages(QboSettings settings) {
        return new QboPages(settings);
    }
}

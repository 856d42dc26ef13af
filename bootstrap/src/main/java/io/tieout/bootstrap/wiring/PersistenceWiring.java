package io.tieout.bootstrap.wiring;

import io.tieout.application.account.AccountViews;
import io.tieout.application.account.linking.LinkViews;
import io.tieout.application.account.linking.Parties;
import io.tieout.application.account.upkeep.CustomerSyncs;
import io.tieout.application.accounting.CallJournal;
import io.tieout.application.accounting.ConnectionLeases;
import io.tieout.application.accounting.ConnectionTokens;
import io.tieout.application.accounting.Connections;
import io.tieout.application.accounting.HealthReports;
import io.tieout.application.accounting.Notices;
import io.tieout.application.accounting.OperationDesk;
import io.tieout.application.accounting.OperationViews;
import io.tieout.application.accounting.Operations;
import io.tieout.application.accounting.References;
import io.tieout.application.accounting.WorkSignals;
import io.tieout.application.alert.AlertDesk;
import io.tieout.application.alert.AlertViews;
import io.tieout.application.alert.Alerts;
import io.tieout.application.alert.AllClear;
import io.tieout.application.alert.Tellings;
import io.tieout.application.closing.ClosingViews;
import io.tieout.application.command.Commands;
import io.tieout.application.command.IdempotencyKeys;
import io.tieout.application.connection.CompanyProfiles;
import io.tieout.application.connection.PendingCompanies;
import io.tieout.application.connection.PendingSweep;
import io.tieout.application.control.ActViews;
import io.tieout.application.credit.CreditMemoViews;
import io.tieout.application.delivery.DeliveryViews;
import io.tieout.application.delivery.MailingViews;
import io.tieout.application.drift.DriftViews;
import io.tieout.application.drift.SignedDocuments;
import io.tieout.application.drift.WatchedDocuments;
import io.tieout.application.golive.GoLives;
import io.tieout.application.invoice.AgingReports;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.SyncViews;
import io.tieout.application.lapse.LapseSweep;
import io.tieout.application.mapping.Mappings;
import io.tieout.application.observed.ObservedViews;
import io.tieout.application.parked.ParkedEventDesk;
import io.tieout.application.parked.ParkedEventViews;
import io.tieout.application.payment.PaymentViews;
import io.tieout.application.policy.ApprovalPolicies;
import io.tieout.application.printing.Prints;
import io.tieout.application.reference.DailyLists;
import io.tieout.application.revision.RevisionViews;
import io.tieout.application.standing.StandingViews;
import io.tieout.application.sweep.KnownDocuments;
import io.tieout.application.sweep.LinkedCustomers;
import io.tieout.application.sweep.SweepPositions;
import io.tieout.application.tenant.Tenants;
import io.tieout.application.time.TenantClock;
import io.tieout.bootstrap.settings.Required;
import io.tieout.bootstrap.settings.TieoutSettings;
import io.tieout.bootstrap.start.StartupProblem;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.Persistence;
import io.tieout.persistence.crypto.MasterKeys;
import io.tieout.persistence.database.DatabaseSettings;
import io.tieout.persistence.database.DatabaseSettings.Login;
import io.tieout.persistence.database.DatabaseSettings.PoolSizes;
import io.tieout.persistence.database.Databases;
import io.tieout.persistence.database.Migrations;
import io.tieout.persistence.schedule.RecurringJob;
import io.tieout.persistence.schedule.RecurringJobs;
import java.time.Duration;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database, migrated before anybody else sees it, and every port it fills. */
@Configuration(proxyBeanMethods = false)
class PersistenceWiring {

    @Bean
    Databases databases(TieoutSettings settings, ObjectProvider<DatabaseWatch> watch) {
        DatabaseSettings wanted = database(settings.db());
        DatabaseWatch present = watch.getIfAvailable(() -> untouched -> untouched);
        Databases databases = Databases.open(wanted, present);
        Migrations.run(databases.owner());
        return databases;
    }

    @Bean
    Persistence persistence(Databases databases, TieoutSettings settings) {
        Persistence persistence =
                new Persistence(
                        databases,
                        MasterKeys.parse(
                                Required.texts(
                                        "tieout.crypto.master-keys",
                                        settings.crypto().masterKeys())));
        demandMasterKeys(persistence.keyRotation().missing());
        persistence.keyRotation().introduce();
        return persistence;
    }

    /** Better no start than one that finds out customer by customer what it cannot read. */
    private static void demandMasterKeys(Set<String> missing) {
        if (!missing.isEmpty()) {
            throw new StartupProblem(
                    "The setting tieout.crypto.master-keys lacks "
                            + missing
                            + ", which still wraps keys in the database; add it behind the first"
                            + " one until a rotation has moved everything.");
        }
    }

    /** Tenants named in the settings exist before the first request. */
    @Bean
    Tenants tenants(Persistence persistence, TieoutSettings settings) {
        Tenants tenants = persistence.tenants();
        settings.tenants()
                .forEach(each ->
                        tenants.create(
                                new Tenants.Tenant(
                                        new TenantId(each.id()),
                                        each.name(),
                                        each.zone(),
                                        new Tenants.ClockSetting.Running(Duration.ZERO))));
        return tenants;
    }

    @Bean
    Connections connections(Persistence persistence) {
        return persistence.connections();
    }

    @Bean
    ConnectionLeases leases(Persistence persistence) {
        return persistence.leases();
    }

    @Bean
    ConnectionTokens connectionTokens(Persistence persistence) {
        return persistence.tokens();
    }

    @Bean
    CallJournal callJournal(Persistence persistence) {
        return persistence.callJournal();
    }

    @Bean
    HealthReports healthReports(Persistence persistence, TieoutSettings settings) {
        return persistence.healthReports(settings.qbo().readAllowance());
    }

    @Bean
    References references(Persistence persistence) {
        return persistence.references();
    }

    @Bean
    Mappings mappings(Persistence persistence) {
        return persistence.mappings();
    }

    @Bean
    LinkViews linkViews(Persistence persistence) {
        return persistence.links();
    }

    @Bean
    CustomerSyncs customerSyncs(Persistence persistence) {
        return persistence.customerSyncs();
    }

    @Bean
    Parties parties(Persistence persistence) {
        return persistence.parties();
    }

    @Bean
    Operations operations(Persistence persistence, TenantClock clock, WorkSignals signals) {
        return persistence.operations(clock, signals);
    }

    @Bean
    ApprovalPolicies approvalPolicies(Persistence persistence) {
        return persistence.approvalPolicies();
    }

    @Bean
    ActViews acts(Persistence persistence) {
        return persistence.acts();
    }

    @Bean
    OperationViews operationViews(Persistence persistence) {
        return persistence.operationViews();
    }

    @Bean
    OperationDesk operationDesk(Persistence persistence, WorkSignals signals) {
        return persistence.operationDesk(signals);
    }

    @Bean
    Notices notices(Persistence persistence, TenantClock clock, WorkSignals signals) {
        return persistence.notices(clock, signals);
    }

    @Bean
    Alerts alerts(Persistence persistence) {
        return persistence.alerts();
    }

    @Bean
    AllClear allClear(Persistence persistence) {
        return persistence.allClear();
    }

    @Bean
    ParkedEventViews parkedEventViews(Persistence persistence) {
        return persistence.parkedEventViews();
    }

    @Bean
    ParkedEventDesk parkedEventDesk(Persistence persistence) {
        return persistence.parkedEventDesk();
    }

    @Bean
    AlertViews alertViews(Persistence persistence) {
        return persistence.alertViews();
    }

    @Bean
    AlertDesk alertDesk(Persistence persistence) {
        return persistence.alertDesk();
    }

    @Bean
    Tellings tellings(Persistence persistence) {
        return persistence.tellings();
    }

    @Bean
    IdempotencyKeys idempotencyKeys(Persistence persistence) {
        return persistence.keys();
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    RecurringJobs recurringJobs(
            Persistence persistence,
            PendingCompanies pending,
            Commands commands,
            DailyLists dailyLists,
            LapseSweep lapse) {
        return persistence.recurringJobs(
                new RecurringJob(
                        "pending-company.sweep",
                        PendingSweep.PAUSE,
                        new PendingSweep(pending, commands)),
                new RecurringJob("approval.lapse", LapseSweep.PAUSE, lapse),
                new RecurringJob("lists.daily", DailyLists.PAUSE, dailyLists));
    }

    @Bean
    LapseSweep lapseSweep(
            Persistence persistence,
            Tenants tenants,
            ActViews acts,
            ApprovalPolicies policies,
            LapseSweep.Books books,
            Commands commands,
            TenantClock clock) {
        return new LapseSweep(
                tenants, persistence.waitingApprovals(), acts, policies, books, commands, clock);
    }

    @Bean
    LapseSweep.Books books(Connections connections, CompanyProfiles companies) {
        return new LapseSweep.Books(connections, companies);
    }

    @Bean
    DailyLists dailyLists(Connections connections, Operations operations, TenantClock clock) {
        return new DailyLists(connections, operations, clock);
    }

    @Bean
    AccountViews accountViews(Persistence persistence) {
        return persistence.accounts();
    }

    @Bean
    InvoiceViews invoiceViews(Persistence persistence) {
        return persistence.invoices();
    }

    @Bean
    SyncViews syncViews(Persistence persistence) {
        return persistence.syncs();
    }

    @Bean
    PaymentViews paymentViews(Persistence persistence) {
        return persistence.payments();
    }

    @Bean
    CreditMemoViews creditMemoViews(Persistence persistence) {
        return persistence.creditMemos();
    }

    @Bean
    ClosingViews closingViews(Persistence persistence) {
        return persistence.closings();
    }

    @Bean
    Prints prints(Persistence persistence) {
        return persistence.prints();
    }

    @Bean
    MailingViews mailingViews(Persistence persistence) {
        return persistence.mailings();
    }

    @Bean
    RevisionViews revisionViews(Persistence persistence) {
        return persistence.revisions();
    }

    @Bean
    DriftViews driftViews(Persistence persistence) {
        return persistence.drifts();
    }

    @Bean
    ObservedViews observedViews(Persistence persistence) {
        return persistence.observed();
    }

    @Bean
    WatchedDocuments watchedDocuments(Persistence persistence) {
        return persistence.watchedDocuments();
    }

    @Bean
    StandingViews standingViews(Persistence persistence) {
        return persistence.standing();
    }

    @Bean
    GoLives goLives(Persistence persistence) {
        return persistence.goLives();
    }

    @Bean
    SweepPositions sweepPositions(Persistence persistence) {
        return persistence.sweepPositions();
    }

    @Bean
    LinkedCustomers linkedCustomers(Persistence persistence) {
        return persistence.linkedCustomers();
    }

    @Bean
    KnownDocuments knownDocuments(Persistence persistence) {
        return persistence.knownDocuments();
    }

    @Bean
    SignedDocuments signedDocuments(Persistence persistence) {
        return persistence.signedDocuments();
    }

    @Bean
    DeliveryViews deliveryViews(Persistence persistence) {
        return persistence.deliveries();
    }

    @Bean
    AgingReports agingReports(Persistence persistence) {
        return persistence.aging();
    }

    private static DatabaseSettings database(TieoutSettings.Db db) {
        return new DatabaseSettings(
                Required.text("tieout.db.url", db.url()),
                login("owner", db.ownerUser(), db.ownerPassword()),
                login("app", db.appUser(), db.appPassword()),
                login("tail", db.tailUser(), db.tailPassword()),
                PoolSizes.STANDARD);
    }

    private static Login login(String name, String user, String password) {
        return new Login(
                Required.text("tieout.db." + name + "-user", user),
                Required.text("tieout.db." + name + "-password", password));
    }
}

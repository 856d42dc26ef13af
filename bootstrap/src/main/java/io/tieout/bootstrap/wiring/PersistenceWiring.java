package io.tieout.bootstrap.wiring;

import io.tieout.application.account.AccountViews;
import io.tieout.application.accountaccess.AccessViews;
import io.tieout.application.accountaccess.OverrideSweep;
import io.tieout.application.accounting.Connections;
import io.tieout.application.accounting.Operations;
import io.tieout.application.agreement.AgreementViews;
import io.tieout.application.agreement.BillingSweep;
import io.tieout.application.agreement.LastClosedDay;
import io.tieout.application.closing.Checklist;
import io.tieout.application.closing.MonthEnd;
import io.tieout.application.command.Commands;
import io.tieout.application.connection.CompanyProfiles;
import io.tieout.application.connection.PendingCompanies;
import io.tieout.application.connection.PendingSweep;
import io.tieout.application.control.ActViews;
import io.tieout.application.lapse.LapseSweep;
import io.tieout.application.lapse.OutdatedApprovals;
import io.tieout.application.lapse.WaitingApprovals;
import io.tieout.application.mapping.Mappings;
import io.tieout.application.policy.ApprovalPolicies;
import io.tieout.application.processorfee.FeeRuns;
import io.tieout.application.recorded.RecordedPaymentViews;
import io.tieout.application.reference.DailyLists;
import io.tieout.application.revenue.EntryAccounts;
import io.tieout.application.revenue.MonthRuns;
import io.tieout.application.seal.LedgerExport;
import io.tieout.application.seal.Seals;
import io.tieout.application.tenant.Tenants;
import io.tieout.application.time.TenantClock;
import io.tieout.application.view.Answers;
import io.tieout.bootstrap.settings.Required;
import io.tieout.bootstrap.settings.SealSettings;
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
import io.tieout.persistence.seal.WitnessFile;
import java.time.Duration;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database, migrated before anybody else sees it, and what recurs over it. */
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

    @Bean
    Answers answers(Persistence persistence) {
        return persistence.answers();
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

    @Bean(initMethod = "start", destroyMethod = "close")
    RecurringJobs recurringJobs(
            Persistence persistence,
            PendingCompanies pending,
            Commands commands,
            DailyLists dailyLists,
            LapseSweep lapse,
            BillingSweep billing,
            OverrideSweep overrides,
            SealSettings seals) {
        return persistence.recurringJobs(
                new WitnessFile(seals.file()),
                new RecurringJob(
                        "pending-company.sweep",
                        PendingSweep.PAUSE,
                        new PendingSweep(pending, commands)),
                new RecurringJob("approval.lapse", LapseSweep.PAUSE, lapse),
                new RecurringJob("agreement.billing", BillingSweep.PAUSE, billing),
                new RecurringJob("access.overrides", OverrideSweep.PAUSE, overrides),
                new RecurringJob("lists.daily", DailyLists.PAUSE, dailyLists));
    }

    @Bean
    Seals seals(Persistence persistence) {
        return persistence.seals();
    }

    @Bean
    LedgerExport ledgerExport(Persistence persistence) {
        return persistence.ledgerExport();
    }

    @Bean
    LapseSweep lapseSweep(
            Tenants tenants,
            WaitingApprovals waiting,
            OutdatedApprovals outdated,
            ActViews acts,
            ApprovalPolicies policies,
            LapseSweep.Books books,
            Commands commands,
            TenantClock clock) {
        return new LapseSweep(tenants, waiting, outdated, acts, policies, books, commands, clock);
    }

    @Bean
    LastClosedDay lastClosedDay(Connections connections, CompanyProfiles companies) {
        return new LastClosedDay(connections, companies);
    }

    @Bean
    MonthRuns monthRuns(
            AgreementViews agreements,
            LastClosedDay closing,
            Connections connections,
            CompanyProfiles companies,
            Mappings mappings,
            AccountViews accounts) {
        return new MonthRuns(
                agreements, closing, new EntryAccounts(connections, companies, mappings, accounts));
    }

    @Bean
    Checklist checklist(MonthEnd monthEnd, MonthRuns revenue) {
        return new Checklist(monthEnd, revenue);
    }

    @Bean
    FeeRuns feeRuns(
            RecordedPaymentViews recorded,
            LastClosedDay closing,
            Connections connections,
            CompanyProfiles companies,
            Mappings mappings,
            AccountViews accounts) {
        return new FeeRuns(recorded, closing, connections, companies, mappings, accounts);
    }

    @Bean
    BillingSweep billingSweep(
            Tenants tenants, AgreementViews agreements, Commands commands, TenantClock clock) {
        return new BillingSweep(tenants, agreements, commands, clock);
    }

    @Bean
    OverrideSweep overrideSweep(
            Tenants tenants, AccessViews views, Commands commands, TenantClock clock) {
        return new OverrideSweep(tenants, views, commands, clock);
    }

    @Bean
    LapseSweep.Books books(Connections connections, CompanyProfiles companies) {
        return new LapseSweep.Books(connections, companies);
    }

    @Bean
    DailyLists dailyLists(Connections connections, Operations operations, TenantClock clock) {
        return new DailyLists(connections, operations, clock);
    }

    static DatabaseSettings database(TieoutSettings.Db db) {
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

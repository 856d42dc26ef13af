package io.tieout.bootstrap.wiring;

import io.tieout.application.account.AccountViews;
import io.tieout.application.accounting.Connections;
import io.tieout.application.collection.Rulebooks;
import io.tieout.application.command.Commands;
import io.tieout.application.connection.AccountingAccess;
import io.tieout.application.connection.ConnectionHistory;
import io.tieout.application.connection.OneTimeSecrets;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.PushPlans;
import io.tieout.application.message.Letterheads;
import io.tieout.application.tenant.Tenants;
import io.tieout.application.time.IdleCheck;
import io.tieout.application.time.Ids;
import io.tieout.bootstrap.demo.DemoBrowser;
import io.tieout.bootstrap.demo.DemoClock;
import io.tieout.bootstrap.demo.DemoController;
import io.tieout.bootstrap.demo.DemoDesk;
import io.tieout.bootstrap.demo.DemoPage;
import io.tieout.bootstrap.demo.DemoTenant;
import io.tieout.bootstrap.demo.DemoTenants;
import io.tieout.bootstrap.demo.MailboxPage;
import io.tieout.bootstrap.demo.seed.SampleBilling;
import io.tieout.bootstrap.demo.seed.SampleCollection;
import io.tieout.bootstrap.demo.seed.SampleLetterhead;
import io.tieout.bootstrap.demo.seed.SampleWorld;
import io.tieout.bootstrap.identity.BuiltInIssuer;
import io.tieout.bootstrap.settings.LetterSettings;
import io.tieout.bootstrap.settings.Required;
import io.tieout.bootstrap.settings.TieoutSettings;
import io.tieout.bootstrap.time.AdjustableTenantClock;
import io.tieout.bootstrap.twin.TwinAdmin;
import io.tieout.graphql.CallerSource;
import io.tieout.notify.letter.FolderMailbox;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What only a demo has. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "tieout.mode", havingValue = "demo")
class DemoWiring {

    @Bean
    TwinAdmin twinAdmin(TieoutSettings settings) {
        return new TwinAdmin(URI.create(Required.text("tieout.twin.url", settings.twin().url())));
    }

    @Bean
    DemoTenants demoTenants(
            Tenants tenants,
            Connections connections,
            Commands commands,
            OneTimeSecrets secrets,
            AccountingAccess access,
            ConnectionHistory history,
            Ids ids,
            TwinAdmin twin) {
        DemoBrowser browser = new DemoBrowser(commands, secrets, access, history, ids, twin);
        return new DemoTenants(tenants, connections, browser, twin);
    }

    @Bean
    DemoClock demoClock(
            AdjustableTenantClock clock,
            Connections connections,
            TwinAdmin twin,
            List<IdleCheck> checks,
            ObjectProvider<DemoClock.Patience> patience) {
        return new DemoClock(
                clock,
                connections,
                twin,
                checks,
                patience.getIfAvailable(DemoClock.Patience::ofPeople));
    }

    @Bean
    DemoDesk demoDesk(
            Tenants tenants,
            AdjustableTenantClock clock,
            DemoTenants maker,
            BuiltInIssuer issuer,
            TwinAdmin twin) {
        return new DemoDesk(tenants, clock, maker, issuer, twin);
    }

    @Bean
    DemoController demoController(DemoDesk desk, DemoClock clock, CallerSource callers) {
        return new DemoController(desk, clock, callers);
    }

    @Bean
    MailboxPage mailboxPage(LetterSettings settings) {
        return new MailboxPage(new FolderMailbox(Path.of(settings.folder())));
    }

    @Bean
    DemoPage demoPage() {
        return new DemoPage();
    }

    @Bean
    SampleWorld sampleWorld(
            Commands commands,
            AccountViews accounts,
            InvoiceViews invoices,
            PushPlans plans,
            Rulebooks policies,
            Letterheads letterheads,
            AdjustableTenantClock clock,
            TwinAdmin twin,
            DemoClock rest) {
        DemoTenant tenant = DemoTenant.demoCompany();
        return new SampleWorld(
                tenant,
                commands,
                accounts,
                new SampleBilling.Views(invoices, plans),
                new SampleLetterhead(tenant, commands, letterheads, twin),
                new SampleCollection(tenant, commands, policies, clock),
                clock,
                twin,
                rest);
    }
}

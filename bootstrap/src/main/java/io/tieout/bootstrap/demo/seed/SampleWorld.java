package io.tieout.bootstrap.demo.seed;

import io.tieout.application.account.AccountCommand.OpenAccount;
import io.tieout.application.account.AccountViews;
import io.tieout.application.account.linking.LinkCommand.LinkAccount;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Command;
import io.tieout.application.command.Commands;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Role;
import io.tieout.application.time.TenantClock;
import io.tieout.application.view.Viewer;
import io.tieout.bootstrap.demo.DemoClock;
import io.tieout.bootstrap.demo.DemoTenant;
import io.tieout.bootstrap.twin.TwinAdmin;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.Profile;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the sample, or what an interrupted start left of it to make. What people changed since
 * stays as they left it.
 */
public final class SampleWorld {

    private static final Logger LOG = LoggerFactory.getLogger(SampleWorld.class);

    private final DemoTenant tenant;
    private final Commands commands;
    private final AccountViews accounts;
    private final TwinAdmin twin;
    private final DemoClock rest;
    private final SampleBilling billing;
    private final SampleHistory history;
    private final SampleLetterhead letterhead;
    private final SampleCollection collection;
    private final TenantClock clock;

    public SampleWorld(
            DemoTenant tenant,
            Commands commands,
            AccountViews accounts,
            SampleBilling.Views views,
            SampleLetterhead letterhead,
            SampleCollection collection,
            TenantClock clock,
            TwinAdmin twin,
            DemoClock rest) {
        this.tenant = tenant;
        this.commands = commands;
        this.accounts = accounts;
        this.twin = twin;
        this.rest = rest;
        this.clock = clock;
        this.letterhead = letterhead;
        this.collection = collection;
        this.history = new SampleHistory(tenant, twin);
        this.billing = new SampleBilling(tenant, commands, views, clock, twin, rest);
    }

    /** does nothing but look whether its links still lead somewhere, once it was done to the end */
    public void make() {
        letterhead.make();
        if (accounts.find(viewer(), idOf(SampleAccount.NEWCOMER)).isPresent()) {
            return;
        }
        LOG.info("making the sample data");
        Map<String, String> customers = enterCustomers();
        history.enterLookalikes();
        history.enterInvoices(
                customers.getOrDefault(SampleAccount.HISTORY.name(), ""), clock.today(tenant.id()));
        rest.awaitRest(tenant.id());
        for (SampleAccount account : SampleAccount.LINKED) {
            open(account);
            send(
                    new LinkAccount(
                            idOf(account),
                            customers.getOrDefault(account.name(), ""),
                            new ExpectedVersion.Any()));
        }
        // What a link sets going is over before somebody waits for the connection to answer.
        rest.awaitRest(tenant.id());
        billing.make(customers);
        collection.make();
        // The first reminders are out before anybody looks.
        rest.awaitRest(tenant.id());
        open(SampleAccount.LOOKALIKE);
        open(SampleAccount.NEWCOMER);
    }

    /** by name, as a bookkeeper would have entered them long ago */
    private Map<String, String> enterCustomers() {
        Map<String, String> ids = new HashMap<>();
        twin.records(tenant.companyId(), "Customer")
                .forEach(customer ->
                        ids.put(
                                customer.path("DisplayName").asString(),
                                customer.path("Id").asString()));
        for (SampleAccount account : SampleAccount.LINKED) {
            ids.computeIfAbsent(account.name(), _ -> enterCustomer(account));
        }
        return ids;
    }

    private String enterCustomer(SampleAccount account) {
        return twin.enter(
                        tenant.companyId(),
                        "Customer",
                        Map.of(
                                "DisplayName", account.name(),
                                "CurrencyRef", Map.of("value", account.currency().code()),
                                "PrimaryEmailAddr", Map.of("Address", account.email())))
                .path("Id")
                .asString();
    }

    private void open(SampleAccount account) {
        AccountId id = idOf(account);
        SubjectId subject = new SubjectId(id.value());
        send(
                new OpenAccount(
                        id,
                        new Profile(
                                account.reference(),
                                new Personal.Known(subject, account.name()),
                                new Personal.Known(subject, account.email()),
                                account.currency(),
                                account.termDays(),
                                account.zone())));
    }

    private void send(Command command) {
        commands.send(
                command,
                new Caller(
                        tenant.id(),
                        new ActorId("alan"),
                        Set.of(Role.ACCOUNTANT),
                        "demo",
                        Set.of()));
    }

    private AccountId idOf(SampleAccount account) {
        return tenant.account(account.reference());
    }

    private Viewer viewer() {
        return Viewer.system(tenant.id());
    }
}

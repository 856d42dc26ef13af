package io.tieout.bootstrap.bench.growth;

import io.tieout.application.Catalog;
import io.tieout.application.account.AccountHandlers;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.InvoiceViews.InvoiceFilter;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.invoice.InvoiceViews.Order;
import io.tieout.application.ledger.Statements;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.bootstrap.bench.BenchGround;
import io.tieout.bootstrap.bench.append.ChangingAccounts;
import io.tieout.bootstrap.bench.append.DirectCommands;
import io.tieout.bootstrap.bench.history.StoredWorld;
import io.tieout.bootstrap.demo.DemoTenant;
import io.tieout.bootstrap.settings.TieoutSettings;
import io.tieout.bootstrap.wiring.RebuildWiring;
import io.tieout.domain.account.AccountId;
import io.tieout.persistence.Persistence;
import io.tieout.persistence.crypto.MasterKeys;
import io.tieout.persistence.database.Databases;
import io.tieout.persistence.rebuild.Replaying;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.HdrHistogram.Histogram;

/** A company's database with so long a history, its views written from it, asked directly. */
final class GrownWorld implements AutoCloseable {

    private static final double NANOS_A_MILLI = TimeUnit.MILLISECONDS.toNanos(1);
    private static final int PAGE = 50;
    private static final int TIMES = 50;
    private static final int DIGITS = 3;

    private static final InvoiceFilter EVERY_INVOICE =
            new InvoiceFilter(
                    Optional.empty(), Set.of(), Optional.empty(), Optional.empty(), "", Set.of());

    private final StoredWorld world;
    private final long events;
    private final Databases pools;
    private final DirectCommands commands;
    private final ChangingAccounts accounts;
    private final InvoiceViews invoices;
    private final Statements statements;
    private final Viewer viewer = Viewer.system(DemoTenant.demoCompany().id());
    private final AccountId account;
    private final LocalDate tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);

    private GrownWorld(StoredWorld world, long events) {
        this.world = world;
        this.events = events;
        this.pools = Databases.open(world.database());
        Persistence persistence =
                new Persistence(pools, MasterKeys.parse(world.settings().crypto().masterKeys()));
        this.commands =
                new DirectCommands(
                        persistence,
                        DemoTenant.demoCompany().id(),
                        Catalog.kinds(),
                        it -> it.billing().projections(),
                        (it, aggregates) ->
                                new AccountHandlers(aggregates, it.billing().accounts()).all());
        this.accounts = new ChangingAccounts(commands);
        this.invoices = persistence.billing().invoices();
        this.statements = persistence.billing().statements();
        this.account = page().content().account();
    }

    /**
     * @param invoices what is repeated until there are so many events
     */
    static GrownWorld open(BenchGround ground, String name, int events, int invoices) {
        StoredWorld world =
                StoredWorld.billedAndPaid(
                        new BenchGround(
                                ground.folder().resolve(name),
                                ground.programFolder(),
                                ground.seed(),
                                ground.scale()),
                        invoices);
        long stored = world.lengthen(events);
        RebuildWiring.rebuilding(world.settings(), Replaying.BATCH).run(new Unwatched());
        world.tidy();
        return new GrownWorld(world, stored);
    }

    TieoutSettings settings() {
        return world.settings();
    }

    long events() {
        return events;
    }

    /** a change of an account that nobody has in memory; each time another account */
    double commandMillis() {
        var few = accounts.open(2, TIMES);
        return medianMillis(each -> accounts.meanMillis(few.subList(each, each + 1)));
    }

    double listMillis() {
        return medianMillis(_ -> page());
    }

    double balanceMillis() {
        return medianMillis(_ -> {
            var found =
                    statements.of(
                            viewer, account, Optional.of(tomorrow), tomorrow, Optional.empty());
            if (found.isEmpty()) {
                throw new IllegalStateException("an account that was billed has no balance");
            }
        });
    }

    double bytesAnEvent() {
        try (var superuser = world.superuser();
                var sql = superuser.createStatement();
                var found =
                        sql.executeQuery(
                                "select pg_total_relation_size('domain_event')::float8 / count(*)"
                                        + " from domain_event")) {
            found.next();
            return found.getDouble(1);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot weigh the events", e);
        }
    }

    @Override
    public void close() {
        commands.close();
        pools.close();
        world.close();
    }

    private InvoiceView page() {
        var rows =
                invoices.list(viewer, EVERY_INVOICE, Order.NUMBER_ASC, new PageRequest(PAGE, ""))
                        .rows();
        if (rows.isEmpty()) {
            throw new IllegalStateException("an empty page");
        }
        return rows.getFirst().value();
    }

    private static double medianMillis(IntConsumer work) {
        Histogram took = new Histogram(Duration.ofMinutes(1).toNanos(), DIGITS);
        for (int time = 0; time < TIMES; time++) {
            long begun = System.nanoTime();
            work.accept(time);
            took.recordValue(System.nanoTime() - begun);
        }
        return took.getValueAtPercentile(50) / NANOS_A_MILLI;
    }
}

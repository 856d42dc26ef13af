package io.tieout.persistence.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.tieout.persistence.database.DatabaseSettings.Login;
import java.time.Duration;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.impl.DataSourceConnectionProvider;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The three ways into the one database: as owner for migrations, as app for everything that a
 * tenant does, as tail for reading events of all tenants.
 */
public final class Databases implements AutoCloseable {
    /** No transaction may hold the event feed back longer than this: an open one holds it back. */
    public static final Duration TRANSACTION_TIMEOUT = Duration.ofSeconds(10);

    /** How long work waits for a connection before it fails. */
    public static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(10);

    private final DataSource owner;
    private final HikariDataSource app;
    private final DataSource settingApp;
    private final HikariDataSource tail;
    private final DataSource tailUnpooled;

    private Databases(
            DataSource owner,
            HikariDataSource app,
            HikariDataSource tail,
            DataSource tailUnpooled) {
        this.owner = owner;
        this.app = app;
        this.settingApp = new SettingSource(app);
        this.tail = tail;
        this.tailUnpooled = tailUnpooled;
    }

    /** opens the pools; connections follow on demand */
    public static Databases open(DatabaseSettings settings) {
        return open(settings, UnaryOperator.identity());
    }

    /**
     * {@link #open(DatabaseSettings)} with a look at what the app sends.
     *
     * @param watch wraps the driver's data source below the app pool, for tests that count
     *     statements
     */
    public static Databases open(DatabaseSettings settings, UnaryOperator<DataSource> watch) {
        var app = watch.apply(limited(settings.url(), settings.app()));
        var tail = limited(settings.url(), settings.tail());
        return new Databases(
                driver(settings.url(), settings.owner()),
                pool("app", app, settings.sizes().app()),
                pool("tail", tail, settings.sizes().tail()),
                tail);
    }

    /** for migrations; not pooled */
    public DataSource owner() {
        return owner;
    }

    /**
     * for everything that a tenant does; only through {@code TenantTransactionManager}. Its
     * connections are {@link TransactionSetting}s too.
     */
    public DataSource app() {
        return settingApp;
    }

    /** the most connections that {@link #app()} opens */
    public int appConnections() {
        return app.getMaximumPoolSize();
    }

    /** for reading events of all tenants, each statement on its own */
    public DataSource tail() {
        return tail;
    }

    /** SQL on {@link #tail()}, each statement on its own */
    public DSLContext tailSql() {
        return Sql.over(new DataSourceConnectionProvider(tail));
    }

    /** a connection of its own each time, for whoever listens for long */
    public DataSource tailUnpooled() {
        return tailUnpooled;
    }

    @Override
    public void close() {
        app.close();
        tail.close();
    }

    private static PGSimpleDataSource driver(String url, Login login) {
        var driver = new PGSimpleDataSource();
        driver.setUrl(url);
        driver.setUser(login.user());
        driver.setPassword(login.password());
        driver.setApplicationName("tieout");
        driver.setReWriteBatchedInserts(true);
        return driver;
    }

    private static DataSource limited(String url, Login login) {
        var driver = driver(url, login);
        // PostgreSQL 17 and later; a role setting would not reach the members of a group role.
        driver.setOptions("-c transaction_timeout=" + TRANSACTION_TIMEOUT.toMillis());
        return driver;
    }

    private static HikariDataSource pool(String name, DataSource driver, int size) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(driver);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECTION_TIMEOUT.toMillis());
        // The first statement finds out, with a better message and no second way to fail.
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }
}

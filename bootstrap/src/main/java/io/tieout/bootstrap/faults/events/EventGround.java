package io.tieout.bootstrap.faults.events;

import io.tieout.application.Catalog;
import io.tieout.application.axon.Automations;
import io.tieout.application.axon.EventSourcing;
import io.tieout.application.axon.EventStorage;
import io.tieout.application.event.Automation;
import io.tieout.application.tenant.Tenants.ClockSetting;
import io.tieout.application.tenant.Tenants.Tenant;
import io.tieout.bootstrap.database.EmbeddedDatabase;
import io.tieout.bootstrap.faults.Ground;
import io.tieout.bootstrap.folder.DataFolder;
import io.tieout.bootstrap.time.AdjustableTenantClock;
import io.tieout.bootstrap.time.MachineWakeups;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.Persistence;
import io.tieout.persistence.crypto.MasterKeys;
import io.tieout.persistence.database.DatabaseSettings;
import io.tieout.persistence.database.DatabaseSettings.PoolSizes;
import io.tieout.persistence.database.Databases;
import io.tieout.persistence.database.Migrations;
import io.tieout.persistence.eventstore.PostgresEventStorage.Gaps;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** A store of events on a database of its own, with one tenant, and what follows it. */
final class EventGround implements AutoCloseable {

    static final TenantId TENANT = new TenantId(new UUID(6, 6));

    private static final int KEY_BYTES = 32;

    private final DataFolder folder;
    private final EmbeddedDatabase database;
    private final Databases databases;
    private final EventStorage storage;
    private final EventSourcing sourcing;

    private EventGround(
            DataFolder folder,
            EmbeddedDatabase database,
            Databases databases,
            EventStorage storage,
            EventSourcing sourcing) {
        this.folder = folder;
        this.database = database;
        this.databases = databases;
        this.storage = storage;
        this.sourcing = sourcing;
    }

    static EventGround open(Ground ground, PoolSizes sizes, Gaps gaps) {
        return open(ground, sizes, gaps, storage -> storage);
    }

    /**
     * @param change takes a part of the storage away, for runs without it
     */
    static EventGround open(
            Ground ground, PoolSizes sizes, Gaps gaps, UnaryOperator<EventStorage> change) {
        DataFolder folder = DataFolder.open(ground.folder().resolve("events"));
        EmbeddedDatabase database = EmbeddedDatabase.start(folder, ground.programFolder());
        DatabaseSettings given = database.settings();
        Databases databases =
                Databases.open(
                        new DatabaseSettings(
                                given.url(), given.owner(), given.app(), given.tail(), sizes));
        Migrations.run(databases.owner());
        String key = Base64.getEncoder().encodeToString(new byte[KEY_BYTES]);
        Persistence persistence =
                new Persistence(databases, MasterKeys.parse(List.of("faults:" + key)));
        persistence
                .tenants()
                .create(
                        new Tenant(
                                TENANT,
                                "Events",
                                ZoneOffset.UTC,
                                new ClockSetting.Running(Duration.ZERO)));
        var clock =
                new AdjustableTenantClock(
                        persistence.tenants(), InstantSource.system(), new MachineWakeups());
        EventStorage storage =
                change.apply(persistence.eventStorage(Catalog.kinds(), clock).open(gaps));
        return new EventGround(
                folder, database, databases, storage, new EventSourcing(storage, clock, List.of()));
    }

    EventStorage storage() {
        return storage;
    }

    /** the app's connections; inside a transaction, that of the transaction */
    DataSource app() {
        return new TransactionAwareDataSourceProxy(databases.app());
    }

    /** follows the store until it is closed; started */
    Automations follow(Collection<? extends Automation> followers) {
        Automations automations = sourcing.automations(followers);
        automations.start();
        return automations;
    }

    /** something was committed */
    void wake() {
        sourcing.wake();
    }

    @Override
    public void close() {
        sourcing.close();
        databases.close();
        database.close();
        folder.close();
    }
}

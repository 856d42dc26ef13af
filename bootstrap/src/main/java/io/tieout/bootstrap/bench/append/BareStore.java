package io.tieout.bootstrap.bench.append;

import io.tieout.application.aggregate.AggregateKind;
import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Command;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.event.Projection;
import io.tieout.application.tenant.Tenants.ClockSetting;
import io.tieout.application.tenant.Tenants.Tenant;
import io.tieout.bootstrap.bench.BenchGround;
import io.tieout.bootstrap.database.EmbeddedDatabase;
import io.tieout.bootstrap.database.EmbeddedServer;
import io.tieout.bootstrap.folder.DataFolder;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.Persistence;
import io.tieout.persistence.crypto.MasterKeys;
import io.tieout.persistence.database.DatabaseSettings;
import io.tieout.persistence.database.Databases;
import io.tieout.persistence.database.Migrations;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Commands over an empty, durable database of their own, for one tenant. */
public final class BareStore implements AutoCloseable {

    public static final TenantId TENANT =
            new TenantId(UUID.fromString("0190a000-0000-7000-8000-0000000000b1"));

    private final DataFolder folder;
    private final EmbeddedDatabase database;
    private final Databases pools;
    private final Persistence persistence;
    private final DirectCommands commands;

    /**
     * @param projections what each event is projected to
     * @param handlers of the commands that will be sent
     */
    public BareStore(
            BenchGround ground,
            List<AggregateKind<?, ?>> kinds,
            Function<Persistence, List<Projection>> projections,
            BiFunction<Persistence, Aggregates, List<CommandHandler<?>>> handlers) {
        this.folder = DataFolder.open(ground.folder());
        this.database = EmbeddedDatabase.start(folder, ground.programFolder());
        this.pools = Databases.open(database.settings());
        Migrations.run(pools.owner());
        this.persistence =
                new Persistence(
                        pools,
                        MasterKeys.parse(List.of("bench:" + folder.secrets().key("master-key"))));
        persistence.keyRotation().introduce();
        persistence
                .tenants()
                .create(
                        new Tenant(
                                TENANT,
                                "Bench",
                                ZoneOffset.UTC,
                                new ClockSetting.Running(Duration.ZERO)));
        this.commands = new DirectCommands(persistence, TENANT, kinds, projections, handlers);
    }

    DatabaseSettings settings() {
        return database.settings();
    }

    public DirectCommands commands() {
        return commands;
    }

    public Persistence persistence() {
        return persistence;
    }

    void send(Command command) {
        commands.send(command);
    }

    /** past every policy */
    public Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                settings().url(),
                EmbeddedServer.SUPERUSER,
                folder.secrets().text("postgres-password"));
    }

    @Override
    public void close() {
        commands.close();
        pools.close();
        database.close();
        folder.close();
    }
}

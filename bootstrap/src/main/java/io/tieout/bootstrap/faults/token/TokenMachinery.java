package io.tieout.bootstrap.faults.token;

import com.github.f4b6a3.uuid.UuidCreator;
import io.tieout.application.accounting.ConnectionLeases;
import io.tieout.application.accounting.ConnectionLeases.Lease;
import io.tieout.application.accounting.Connections;
import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.connection.ConnectionTrail;
import io.tieout.application.tenant.Tenants;
import io.tieout.bootstrap.faults.node.NodeSettings;
import io.tieout.bootstrap.time.AdjustableTenantClock;
import io.tieout.bootstrap.time.MachineWakeups;
import io.tieout.persistence.Persistence;
import io.tieout.persistence.crypto.MasterKeys;
import io.tieout.persistence.database.DatabaseSettings;
import io.tieout.persistence.database.DatabaseSettings.Login;
import io.tieout.persistence.database.DatabaseSettings.PoolSizes;
import io.tieout.persistence.database.Databases;
import io.tieout.persistence.database.Migrations;
import io.tieout.qbo.QboSettings;
import io.tieout.qbo.client.QboClients;
import io.tieout.qbo.client.ReadAllowance;
import io.tieout.qbo.client.Realm;
import io.tieout.qbo.oauth.TokenEndpoint;
import io.tieout.qbo.oauth.TokenKeeper;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** What keeps tokens fresh in production, over the stage's database and twin. */
final class TokenMachinery implements AutoCloseable {

    /** Shorter than in production, because a lost answer is waited out for twice as long. */
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(2);

    private final Databases databases;
    private final Persistence persistence;
    private final QboSettings qbo;
    private final AdjustableTenantClock clock;
    private final QboClients clients;
    private final TokenEndpoint endpoint;

    private TokenMachinery(NodeSettings settings) {
        this.databases = Databases.open(database(settings));
        this.persistence =
                new Persistence(
                        databases,
                        MasterKeys.parse(List.of(settings.text("tieout.crypto.master-keys"))));
        this.qbo = qbo(settings);
        this.clock =
                new AdjustableTenantClock(
                        persistence.tenants(), InstantSource.system(), new MachineWakeups());
        this.clients =
                new QboClients(
                        qbo, persistence.connection().connections(), clock, new ReadAllowance(0));
        this.endpoint = new TokenEndpoint(clients.http(), qbo);
    }

    static TokenMachinery over(NodeSettings settings) {
        return new TokenMachinery(settings);
    }

    /** makes the tables */
    TokenMachinery migrated() {
        Migrations.run(databases.owner());
        return this;
    }

    QboSettings qbo() {
        return qbo;
    }

    QboClients clients() {
        return clients;
    }

    AdjustableTenantClock clock() {
        return clock;
    }

    Tenants tenants() {
        return persistence.tenants();
    }

    Connections connections() {
        return persistence.connection().connections();
    }

    Persistence persistence() {
        return persistence;
    }

    ConnectionLeases leases() {
        return persistence.connection().leases();
    }

    /** who refreshes during one tenure */
    TokenKeeper keeper(Connection connection, Lease lease) {
        return new TokenKeeper(
                new Realm(connection.id(), connection.tenant(), connection.companyId()),
                lease,
                endpoint,
                persistence.connection().tokens(),
                new ConnectionTrail(
                        persistence.connection().connectionHistory(),
                        clock,
                        UuidCreator::getTimeOrderedEpoch),
                clock);
    }

    @Override
    public void close() {
        clients.close();
        databases.close();
    }

    private static DatabaseSettings database(NodeSettings settings) {
        return new DatabaseSettings(
                settings.text("tieout.db.url"),
                login(settings, "owner"),
                login(settings, "app"),
                login(settings, "tail"),
                PoolSizes.STANDARD);
    }

    private static Login login(NodeSettings settings, String name) {
        return new Login(
                settings.text("tieout.db." + name + "-user"),
                settings.text("tieout.db." + name + "-password"));
    }

    private static QboSettings qbo(NodeSettings settings) {
        return new QboSettings(
                URI.create(settings.text("tieout.qbo.base-url")),
                URI.create(settings.text("tieout.qbo.authorize-url")),
                URI.create(settings.text("tieout.qbo.token-url")),
                URI.create(settings.text("tieout.qbo.revoke-url")),
                settings.text("tieout.qbo.client-id"),
                settings.text("tieout.qbo.client-secret"),
                List.of(settings.text("tieout.qbo.verifier-tokens")),
                75,
                QboSettings.CONNECT_TIMEOUT,
                CALL_TIMEOUT);
    }
}

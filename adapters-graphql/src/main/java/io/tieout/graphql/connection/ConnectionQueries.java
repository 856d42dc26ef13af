package io.tieout.graphql.connection;

import io.tieout.application.accounting.ConnectionTokens;
import io.tieout.application.accounting.Connections;
import io.tieout.application.command.Caller;
import io.tieout.application.connection.CompanyProfiles;
import io.tieout.application.connection.CompanyProfiles.CompanyProfile;
import io.tieout.application.connection.CompanyProfiles.SettingChange;
import io.tieout.application.connection.ConnectionHistory;
import io.tieout.application.connection.ConnectionHistory.Entry;
import io.tieout.application.connection.PendingCompanies;
import io.tieout.application.time.TenantClock;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.graphql.accounting.HealthQueries.ConnectionHealth;
import io.tieout.graphql.schema.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Reads of the connection's life. */
@Controller
public final class ConnectionQueries {

    private final Connections connections;
    private final ConnectionTokens tokens;
    private final ConnectionHistory history;
    private final PendingCompanies pending;
    private final CompanyProfiles profiles;
    private final TenantClock clock;

    public ConnectionQueries(
            Connections connections,
            ConnectionTokens tokens,
            ConnectionHistory history,
            PendingCompanies pending,
            CompanyProfiles profiles,
            TenantClock clock) {
        this.connections = connections;
        this.tokens = tokens;
        this.history = history;
        this.pending = pending;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** How long an authorisation lives, and how old it is now. */
    record Authorisation(ConnectionTokens.Lives lives, Duration age) {}

    /** A company that waits, beside the one that is there. */
    record Waiting(PendingCompanies.Pending pending, String presentName) {}

    @QueryMapping
    Connection accountingConnectionHistory(
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller) {
        PageRequest page = Connection.request(first, after);
        return Connection.of(history.list(Viewer.of(caller), page), page);
    }

    @QueryMapping
    Optional<Waiting> pendingAccountingCompany(@ContextValue Caller caller) {
        return pending.find(caller.tenant())
                .map(found ->
                        new Waiting(
                                found,
                                connections
                                        .ofTenant(caller.tenant())
                                        .map(Connections.Connection::companyName)
                                        .orElse("")));
    }

    @SchemaMapping(typeName = "AccountingConnection")
    Optional<Instant> connectedAt(Connections.Connection parent) {
        return history.latestArrival(parent.tenant()).map(Entry::at);
    }

    @SchemaMapping(typeName = "AccountingConnection")
    Optional<String> connectedBy(Connections.Connection parent) {
        return history.latestArrival(parent.tenant()).map(entry -> entry.actor().value());
    }

    @SchemaMapping(typeName = "AccountingConnection")
    Optional<Authorisation> authorisation(Connections.Connection parent) {
        return tokens.lives(parent.tenant(), parent.id())
                .map(lives -> new Authorisation(lives, age(parent, lives)));
    }

    @SchemaMapping(typeName = "ConnectionHealth")
    Optional<Authorisation> authorisation(ConnectionHealth parent) {
        return authorisation(parent.connection());
    }

    @SchemaMapping(typeName = "AccountingConnection")
    Optional<CompanyProfile> company(Connections.Connection parent) {
        return profiles.find(parent.tenant(), parent.id());
    }

    @SchemaMapping(typeName = "AccountingCompany")
    Optional<Instant> readAt(CompanyProfile parent, @ContextValue Caller caller) {
        return connections
                .ofTenant(caller.tenant())
                .flatMap(connection -> profiles.readAt(caller.tenant(), connection.id()));
    }

    @SchemaMapping(typeName = "AccountingCompany")
    List<SettingChange> changes(CompanyProfile parent, @ContextValue Caller caller) {
        return connections
                .ofTenant(caller.tenant())
                .map(connection -> profiles.changes(caller.tenant(), connection.id()))
                .orElse(List.of());
    }

    private Duration age(Connections.Connection connection, ConnectionTokens.Lives lives) {
        return Duration.between(lives.issuedAt(), clock.now(connection.tenant()));
    }
}

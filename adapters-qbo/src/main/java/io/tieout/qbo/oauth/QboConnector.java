package io.tieout.qbo.oauth;

import io.tieout.application.accounting.ConnectionTokens;
import io.tieout.application.accounting.Connections;
import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.accounting.Connections.Status;
import io.tieout.application.accounting.Operations;
import io.tieout.application.accounting.WorkSignals;
import io.tieout.application.time.Ids;
import io.tieout.application.time.TenantClock;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import io.tieout.qbo.QboSettings;
import io.tieout.qbo.client.Authorisation;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboCall;
import io.tieout.qbo.client.QboClients;
import io.tieout.qbo.client.QboFault.AuthorisationLost;
import io.tieout.qbo.client.Realm;
import io.tieout.qbo.client.Urgency;
import io.tieout.qbo.oauth.TokenEndpoint.Grant;
import java.net.URI;
import java.util.Optional;
import okhttp3.HttpUrl;

/** Connects a tenant to a company: sends a person to Intuit and takes up what comes back. */
public final class QboConnector {

    /** the only scope Tieout needs; Intuit "Scopes" page, read 2026-11-20 */
    private static final String SCOPE = "com.intuit.quickbooks.accounting";

    private final QboSettings settings;
    private final QboClients clients;
    private final TokenEndpoint endpoint;
    private final Connections connections;
    private final ConnectionTokens store;
    private final Operations operations;
    private final TenantClock clock;
    private final Ids ids;
    private final WorkSignals signals;

    public QboConnector(
            QboSettings settings,
            QboClients clients,
            Connections connections,
            ConnectionTokens store,
            Operations operations,
            TenantClock clock,
            Ids ids,
            WorkSignals signals) {
        this.settings = settings;
        this.clients = clients;
        this.endpoint = new TokenEndpoint(clients.http(), settings);
        this.connections = connections;
        this.store = store;
        this.operations = operations;
        this.clock = clock;
        this.ids = ids;
        this.signals = signals;
    }

    /**
     * Where to send the person who connects.
     *
     * @param state unguessable, single use; the callback must bring it back
     */
    public URI authorizeUrl(String state, URI redirectUri) {
        return HttpUrl.get(settings.authorizeUrl().toString())
                .newBuilder()
                .addQueryParameter("client_id", settings.clientId())
                .addQueryParameter("response_type", "code")
                .addQueryParameter("scope", SCOPE)
                .addQueryParameter("redirect_uri", redirectUri.toString())
                .addQueryParameter("state", state)
                .build()
                .uri();
    }

    /**
     * Takes up what the callback brought: exchanges the code, asks the company who it is, and only
     * then stores anything. The same company connected again keeps its connection's id, and what
     * was blocked goes on.
     *
     * @throws ConnectionRefused nothing was stored
     */
    public Connection connect(TenantId tenant, String companyId, String code, URI redirectUri) {
        var known = connections.ofTenant(tenant);
        refuseForeign(tenant, companyId, known);
        var id = known.map(Connection::id).orElseGet(() -> new ConnectionId(ids.next()));
        var grant = good(endpoint.exchange(code, redirectUri.toString()));
        var issuedAt = clock.now(tenant);
        var name = good(companyName(new Realm(id, tenant, companyId), grant));
        var connection =
                new Connection(
                        id,
                        tenant,
                        companyId,
                        name,
                        Status.CONNECTED,
                        Optional.of(clock.now(tenant)),
                        "");
        if (known.isEmpty()) {
            // Its row first, because the tokens belong to it, but not yet for the workers to see.
            connections.connected(unready(connection));
        }
        store.store(tenant, id, TokenKeeper.tokens(grant, issuedAt));
        connections.connected(connection);
        operations.unblock(id, tenant);
        signals.raise(id);
        return connection;
    }

    private static Connection unready(Connection connection) {
        return new Connection(
                connection.id(),
                connection.tenant(),
                connection.companyId(),
                connection.companyName(),
                Status.DISCONNECTED,
                Optional.empty(),
                "being connected");
    }

    private void refuseForeign(TenantId tenant, String companyId, Optional<Connection> known) {
        known.filter(connection -> !connection.companyId().equals(companyId))
                .ifPresent(connection -> {
                    throw new ConnectionRefused(
                            "expected company "
                                    + connection.companyId()
                                    + " but the person chose "
                                    + companyId);
                });
        connections
                .ofCompany(companyId)
                .filter(connection -> !connection.tenant().equals(tenant))
                .ifPresent(_ -> {
                    throw new ConnectionRefused(
                            "company " + companyId + " is connected to someone else");
                });
    }

    private QboAnswer<String> companyName(Realm realm, Grant grant) {
        var call = new QboCall.Read(Urgency.INTERACTIVE, "companyinfo", realm.companyId());
        return clients.newcomersClient(realm, onlyToken(grant.access()))
                .send(call)
                .map(body -> body.path("CompanyInfo").path("CompanyName").asString(""));
    }

    private static <T> T good(QboAnswer<T> answer) {
        return switch (answer) {
            case Good<T>(var value) -> value;
            case Failed<T>(var fault) -> throw new ConnectionRefused(fault.words());
        };
    }

    private static Authorisation onlyToken(String access) {
        return new Authorisation() {
            @Override
            public QboAnswer<String> bearer() {
                return new Good<>(access);
            }

            @Override
            public QboAnswer<String> bearerInsteadOf(String refused) {
                return new Failed<>(
                        new AuthorisationLost("the new authorisation does not cover it", false));
            }
        };
    }
}

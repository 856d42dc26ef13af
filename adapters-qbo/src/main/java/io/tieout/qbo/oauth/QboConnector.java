package io.tieout.qbo.oauth;

import io.tieout.application.accounting.ConnectionTokens.Tokens;
import io.tieout.application.accounting.Connections;
import io.tieout.application.connection.AccountingAccess;
import io.tieout.application.connection.OneTimeSecret;
import io.tieout.application.connection.PendingCompanies.Company;
import io.tieout.application.time.TenantClock;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import io.tieout.qbo.QboSettings;
import io.tieout.qbo.client.Authorisation;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboClients;
import io.tieout.qbo.client.QboFault.AuthorisationLost;
import io.tieout.qbo.client.Realm;
import io.tieout.qbo.client.UnreadableRecord;
import io.tieout.qbo.company.CompanyBooks;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import okhttp3.HttpUrl;

/** Sends people to Intuit, and learns whose books they let us into. */
public final class QboConnector implements AccountingAccess {

    /** the only scope Tieout needs; Intuit "Scopes" page, read 2026-11-20 */
    private static final String SCOPE = "com.intuit.quickbooks.accounting";

    /** a company that was never connected has no id of ours yet */
    private static final ConnectionId NEWCOMER = new ConnectionId(new UUID(0, 0));

    private final QboSettings settings;
    private final CallbackAddress address;
    private final QboClients clients;
    private final TokenEndpoint endpoint;
    private final Connections connections;
    private final TenantClock clock;

    public QboConnector(
            QboSettings settings,
            CallbackAddress address,
            QboClients clients,
            Connections connections,
            TenantClock clock) {
        this.settings = settings;
        this.address = address;
        this.clients = clients;
        this.endpoint = new TokenEndpoint(clients.http(), settings);
        this.connections = connections;
        this.clock = clock;
    }

    @Override
    public String linkFor(OneTimeSecret ticket) {
        return address.beside("connect?ticket=" + ticket.text()).toString();
    }

    /** Intuit's page on which the person lets us in, or not; it must bring the state back */
    public URI consentPage(OneTimeSecret state) {
        return HttpUrl.get(settings.authorizeUrl().toString())
                .newBuilder()
                .addQueryParameter("client_id", settings.clientId())
                .addQueryParameter("response_type", "code")
                .addQueryParameter("scope", SCOPE)
                .addQueryParameter("redirect_uri", address.callback().toString())
                .addQueryParameter("state", state.text())
                .build()
                .uri();
    }

    /**
     * Exchanges a code and tests what came: asks the company who it is and how it keeps its books.
     * Stores nothing.
     *
     * @throws ConnectionRefused the code is no good, or the company does not answer well; what the
     *     code brought is given back
     */
    public Company company(TenantId tenant, String companyId, String code) {
        var grant = good(endpoint.exchange(code, address.callback().toString()));
        var tokens = Refresh.firstTokens(grant, clock.now(tenant));
        try {
            var connection = connections.known(tenant, companyId).orElse(NEWCOMER);
            var realm = new Realm(connection, tenant, companyId);
            var client = clients.newcomersClient(realm, onlyToken(grant.access()));
            return company(new CompanyBooks(client, companyId), companyId, tokens);
        } catch (ConnectionRefused refused) {
            revoke(tokens);
            throw refused;
        } catch (UnreadableRecord unreadable) {
            revoke(tokens);
            throw new ConnectionRefused(
                    "QuickBooks' answer cannot be read: " + unreadable.getMessage());
        }
    }

    private static Company company(CompanyBooks books, String companyId, Tokens tokens) {
        var company = good(books.company());
        var profile = good(books.profile(company));
        return new Company(companyId, CompanyBooks.name(company), tokens, profile);
    }

    @Override
    public Optional<String> revoke(Tokens tokens) {
        return endpoint.revoke(tokens.refresh());
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

            @Override
            public boolean stands() {
                return true;
            }
        };
    }
}

package io.tieout.bootstrap.faults.token;

import com.github.f4b6a3.uuid.UuidCreator;
import io.tieout.application.accounting.ConnectionTokens.Tokens;
import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.accounting.Connections.Status;
import io.tieout.application.connection.OneTimeSecret;
import io.tieout.application.connection.PendingCompanies.Company;
import io.tieout.application.tenant.Tenants.ClockSetting;
import io.tieout.application.tenant.Tenants.Tenant;
import io.tieout.bootstrap.demo.DemoTenant;
import io.tieout.bootstrap.faults.node.Stage;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.qbo.client.Authorisation;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboCall;
import io.tieout.qbo.client.QboFault.AuthorisationLost;
import io.tieout.qbo.client.Realm;
import io.tieout.qbo.client.Urgency;
import io.tieout.qbo.oauth.QboConnector;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The one connection of a run, its clocks in step, and what the twin saw of its refreshes. */
final class ExpiringToken implements AutoCloseable {

    /** Nobody listens there: consent is given without a browser, and no webhook matters. */
    private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

    /** Past the hour that an access token lives; facts 1.3. */
    private static final Duration PAST_EXPIRY = Duration.ofMinutes(61);

    /** How long the older reading lets a rotated value live; facts 1.4. */
    private static final Duration LENIENT_OVERLAP = Duration.ofHours(24);

    private final Stage stage;
    private final TokenMachinery machinery;
    private final Connection connection;
    private Instant now;
    private long lastCall;

    private ExpiringToken(
            Stage stage, TokenMachinery machinery, Connection connection, Instant now) {
        this.stage = stage;
        this.machinery = machinery;
        this.connection = connection;
        this.now = now;
    }

    /** connects a tenant on a stepped clock to a company of its own */
    static ExpiringToken on(Stage stage) {
        Instant begin = Instant.parse("2026-03-01T12:00:00Z");
        DemoTenant tenant =
                new DemoTenant("Expiring", ZoneOffset.UTC, new ClockSetting.Stepped(begin));
        TokenMachinery machinery = TokenMachinery.over(stage.settings()).migrated();
        machinery
                .tenants()
                .create(new Tenant(tenant.id(), tenant.name(), tenant.zone(), tenant.clock()));
        stage.register(NOWHERE, Duration.ZERO);
        stage.twin().openCompany(tenant.companyId(), tenant.name(), tenant.zone(), tenant.clock());
        Connection connection = connect(stage, machinery, tenant, begin);
        return new ExpiringToken(stage, machinery, connection, begin);
    }

    private static Connection connect(
            Stage stage, TokenMachinery machinery, DemoTenant tenant, Instant at) {
        QboConnector connector =
                new QboConnector(
                        machinery.qbo(),
                        () -> NOWHERE.resolve("/accounting/callback"),
                        machinery.clients(),
                        machinery.connections(),
                        machinery.clock());
        URI consent = connector.consentPage(new OneTimeSecret("the-state-of-a-fault-run"));
        String code = parameter(stage.twin().consent(consent, tenant.companyId()), "code");
        Company company = connector.company(tenant.id(), tenant.companyId(), code);
        Connection connection =
                new Connection(
                        new ConnectionId(UuidCreator.getTimeOrderedEpoch()),
                        tenant.id(),
                        company.id(),
                        company.name(),
                        Status.CONNECTED,
                        Optional.of(at),
                        "");
        machinery.connections().connected(connection);
        machinery
                .persistence()
                .connection()
                .tokens()
                .store(tenant.id(), connection.id(), company.tokens());
        return connection;
    }

    /** moves the twin past the expiry, and says what time it is to be here */
    Instant expire() {
        now = now.plus(PAST_EXPIRY);
        stage.twin().advance(connection.companyId(), now);
        machinery.clock().reach(connection.tenant(), now);
        lastCall = stage.twin().callsAfter(lastCall).path("last").asLong();
        return now;
    }

    /** the next refresh takes effect, and its answer is late by so much */
    void delayAnswer(Duration by) {
        stage.twin()
                .askForTrouble(
                        Map.of(
                                "kind",
                                "latency",
                                "endpoint",
                                "oauth",
                                "next",
                                1,
                                "latencyMillis",
                                by.toMillis()));
    }

    /** the next refresh takes effect, and nobody learns of it: a rotated value is lost with it */
    void loseAnswer() {
        stage.register(NOWHERE, LENIENT_OVERLAP);
        stage.twin().askForTrouble(Map.of("kind", "reset_after", "endpoint", "oauth", "next", 1));
    }

    /** no trouble any longer; a rotated value is dead at once again */
    void mend() {
        stage.twin().endTroubles();
        stage.register(NOWHERE, Duration.ZERO);
    }

    /** the status of each refresh that the twin was asked for since the expiry */
    List<Integer> refreshes() {
        return StreamSupport.stream(
                        stage.twin().callsAfter(lastCall).path("calls").spliterator(), false)
                .filter(call -> call.path("operation").asString().equals("refresh_token"))
                .map(call -> call.path("status").asInt())
                .toList();
    }

    Tokens stored() {
        return machinery
                .persistence()
                .connection()
                .tokens()
                .find(connection.tenant(), connection.id())
                .orElseThrow();
    }

    /** whether the twin lets the bearer of this token in */
    boolean isGood(String access) {
        Realm realm = new Realm(connection.id(), connection.tenant(), connection.companyId());
        return machinery
                        .clients()
                        .newcomersClient(realm, new OnlyToken(access))
                        .send(
                                new QboCall.Read(
                                        Urgency.INTERACTIVE, "companyinfo", realm.companyId()))
                instanceof Good;
    }

    /** This token and no other. */
    private record OnlyToken(String access) implements Authorisation {

        @Override
        public QboAnswer<String> bearer() {
            return new Good<>(access);
        }

        @Override
        public QboAnswer<String> bearerInsteadOf(String refused) {
            return new Failed<>(new AuthorisationLost("the token was refused", false));
        }

        @Override
        public boolean stands() {
            return true;
        }
    }

    @Override
    public void close() {
        machinery.close();
    }

    private static String parameter(URI uri, String name) {
        for (String pair : uri.getQuery().split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return pair.substring(name.length() + 1);
            }
        }
        throw new IllegalStateException("no " + name + " in " + uri.getPath());
    }
}

package io.tieout.qbo.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.accounting.Notices.Notice;
import io.tieout.application.accounting.Notices.Received;
import io.tieout.application.accounting.References.Kind;
import io.tieout.application.accounting.WorkSignals;
import io.tieout.application.payment.PaymentCommand.RecordPaymentSeen;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import io.tieout.qbo.QboSettings;
import io.tieout.qbo.client.Authorisation;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboClients;
import io.tieout.qbo.client.ReadAllowance;
import io.tieout.qbo.client.Realm;
import io.tieout.qbo.fake.NothingOfOurs;
import io.tieout.qbo.fake.RecordedCommands;
import io.tieout.qbo.fake.RecordedCompanies;
import io.tieout.qbo.fake.RecordedConnections;
import io.tieout.qbo.fake.RecordedDeliveries;
import io.tieout.qbo.fake.RecordedHealth;
import io.tieout.qbo.fake.RecordedJournal;
import io.tieout.qbo.fake.RecordedLeases;
import io.tieout.qbo.fake.RecordedLife;
import io.tieout.qbo.fake.RecordedNotices;
import io.tieout.qbo.fake.RecordedOperations;
import io.tieout.qbo.fake.RecordedOrders;
import io.tieout.qbo.fake.RecordedParties;
import io.tieout.qbo.fake.RecordedPrints;
import io.tieout.qbo.fake.RecordedReferences;
import io.tieout.qbo.fake.RecordedSweeps;
import io.tieout.qbo.fake.RecordedSyncs;
import io.tieout.qbo.fake.RecordedTokens;
import io.tieout.qbo.fake.SteppedClock;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One id that QuickBooks chokes on must not cost the records that were asked for with it. */
final class SpoiledQueryTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Realm REALM =
            new Realm(new ConnectionId(new UUID(0, 2)), new TenantId(new UUID(0, 1)), "9130");

    private final MockWebServer server = new MockWebServer();
    private final SteppedClock clock = new SteppedClock(NOW);
    private final RecordedCommands commands = new RecordedCommands();
    private final RecordedReferences references = new RecordedReferences();
    private final Received odd = received(1, "odd");
    private final Received good = received(2, "7");
    private final Tray tray = new Tray();

    @BeforeEach
    void start() throws IOException {
        server.setDispatcher(new Choking());
        server.start();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void eachPaymentIsLookedAtAlone() {
        var desk = desk();
        new RecordNotices(desk, REALM.tenant(), clock)
                .handle(desk.payments(), Map.of("odd", List.of(odd), "7", List.of(good)), tray);

        assertThat(commands.sent(RecordPaymentSeen.class)).hasSize(1);
        assertThat(tray.done()).containsExactly(good.id());
        assertThat(tray.failed()).containsOnlyKeys(odd.id());
    }

    @Test
    void eachListRecordIsLookedAtAlone() {
        new ListNotices(desk())
                .handle(Kind.ITEM, Map.of("odd", List.of(odd), "7", List.of(good)), tray);

        assertThat(references.all(Kind.ITEM)).hasSize(1);
        assertThat(tray.done()).containsExactly(good.id());
        assertThat(tray.failed()).containsOnlyKeys(odd.id());
    }

    private RealmDesk desk() {
        var connections = new RecordedConnections();
        var tokens = new RecordedTokens();
        var leases = new RecordedLeases();
        var signals = new WorkSignals();
        var application =
                new ApplicationPorts(
                        new RecordedOperations(leases, clock, signals),
                        new RecordedNotices(),
                        connections,
                        leases,
                        tokens,
                        new RecordedJournal(),
                        new RecordedHealth(),
                        _ -> {},
                        (_, _, _, _) -> {},
                        new RecordedLife().trailOf(clock),
                        references,
                        new RecordedCompanies(),
                        new NothingOfOurs(),
                        new RecordedParties(),
                        new RecordedOrders(),
                        new RecordedSyncs(),
                        new RecordedDeliveries(),
                        new RecordedPrints(),
                        new RecordedSweeps().ports(),
                        commands,
                        signals,
                        List::of,
                        clock);
        var clients = new QboClients(settings(), connections, clock, new ReadAllowance(0));
        return new RealmDesk(
                REALM,
                application,
                clients.ownersClient(REALM, () -> true, new AlwaysFresh(), _ -> {}));
    }

    private QboSettings settings() {
        var url = URI.create("http://127.0.0.1:" + server.getPort());
        return new QboSettings(
                url,
                url,
                url,
                url,
                "client",
                "secret",
                List.of(),
                QboSettings.MINOR_VERSION,
                QboSettings.CONNECT_TIMEOUT,
                QboSettings.CALL_TIMEOUT);
    }

    private static Received received(int number, String id) {
        return new Received(
                new UUID(7, number), new Notice("e" + number, "9130", "x", id, "created", NOW));
    }

    /** Refuses whatever names the odd id, and knows payment and item 7. */
    private static final class Choking extends Dispatcher {

        private static final String REFUSAL =
                """
                {"Fault":{"Error":[{"Message":"Error parsing query","Detail":"QueryParserError",
                 "code":"4000"}],"type":"ValidationFault"}}
                """;

        private static final String PAYMENT =
                """
                {"Id":"7","TotalAmt":5,"TxnDate":"2026-03-02","CurrencyRef":{"value":"USD"},
                 "MetaData":{"LastUpdatedTime":"2026-03-02T04:00:00-08:00"}}
                """;

        @Override
        public MockResponse dispatch(RecordedRequest request) {
            var asked = request.getUrl().toString();
            if (asked.contains("odd")) {
                return new MockResponse.Builder().code(400).body(REFUSAL).build();
            }
            return answer(
                    asked.contains("payment")
                            ? "{\"Payment\":" + PAYMENT + "}"
                            : "{\"QueryResponse\":{\"Item\":[{\"Id\":\"7\",\"Name\":\"Seven\"}]}}");
        }

        private static MockResponse answer(String body) {
            return new MockResponse.Builder().body(body).build();
        }
    }

    /** A token for a server that asks for none. */
    private static final class AlwaysFresh implements Authorisation {

        @Override
        public QboAnswer<String> bearer() {
            return new QboAnswer.Good<>("token");
        }

        @Override
        public QboAnswer<String> bearerInsteadOf(String refused) {
            return bearer();
        }

        @Override
        public boolean stands() {
            return true;
        }
    }
}

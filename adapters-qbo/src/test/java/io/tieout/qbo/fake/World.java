package io.tieout.qbo.fake;

import static org.awaitility.Awaitility.await;

import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.accounting.Connections.Status;
import io.tieout.application.accounting.Notices.Notice;
import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operation.State;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.accounting.WorkBoard.Waiting;
import io.tieout.application.accounting.WorkSignals;
import io.tieout.application.connection.ConnectionTrail;
import io.tieout.application.connection.OneTimeSecret;
import io.tieout.application.connection.PendingCompanies.Company;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.ExpectedRate;
import io.tieout.domain.invoice.ExpectedTax;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.ServicePeriod;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Quantity;
import io.tieout.domain.people.TenantId;
import io.tieout.qbo.client.QboClients;
import io.tieout.qbo.client.ReadAllowance;
import io.tieout.qbo.oauth.QboConnector;
import io.tieout.qbo.worker.ApplicationPorts;
import io.tieout.qbo.worker.RealmWorkers;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A tenant connected to a company of the twin, both on clocks that only the test moves. */
public final class World implements AutoCloseable {

    public static final TenantId TENANT = new TenantId(new UUID(0, 1));
    public static final ConnectionId CONNECTION = new ConnectionId(new UUID(0, 2));
    public static final Currency USD = new Currency("USD");

    public final TwinCompany twin = TwinCompany.open();
    public final SteppedClock clock = new SteppedClock(TwinCompany.START);
    public final WorkSignals signals = new WorkSignals();
    public final RecordedLeases leases = new RecordedLeases();
    public final RecordedOperations operations = new RecordedOperations(leases, clock, signals);
    public final RecordedNotices notices = new RecordedNotices();
    public final RecordedConnections connections = new RecordedConnections();
    public final RecordedTokens tokens = new RecordedTokens();
    public final RecordedJournal journal = new RecordedJournal();
    public final RecordedHealth health = new RecordedHealth();

    /** more reads a month than any test makes */
    public static final long MONTHLY_READS = 1_000_000;

    public final ReadAllowance allowance = new ReadAllowance(MONTHLY_READS);
    public final RecordedReferences references = new RecordedReferences();
    public final RecordedCompanies companies = new RecordedCompanies();
    public final RecordedParties parties = new RecordedParties();
    public final RecordedOrders customerOrders = new RecordedOrders();
    public final RecordedSyncs customerSyncs = new RecordedSyncs();
    public final RecordedDeliveries deliveries = new RecordedDeliveries();
    public final RecordedSweeps sweeps = new RecordedSweeps();
    public final RecordedPrints prints = new RecordedPrints();
    public final RecordedCommands commands = new RecordedCommands();
    public final RecordedLife life = new RecordedLife();
    public final ConnectionTrail trail = life.trailOf(clock);
    public final JsonNode customer = twin.book("Customer", "{\"DisplayName\":\"Acme\"}");
    private int events;

    /** the tenant is connected; nothing works yet */
    public static World connected() {
        var world = new World();
        world.notices.onNotice(() -> world.signals.raise(CONNECTION));
        world.connect();
        // What connecting asked of QuickBooks is over a second ago when the test begins.
        world.advance(Duration.ofSeconds(1));
        return world;
    }

    public World() {
        commands.handledBy(life.handlers(this).all());
    }

    /** connects the tenant, anew if it was before, and reads no lists */
    public Connection connect() {
        try (var clients = clients()) {
            var company = company(connector(clients), TwinCompany.COMPANY);
            var connection =
                    new Connection(
                            CONNECTION,
                            TENANT,
                            company.id(),
                            company.name(),
                            Status.CONNECTED,
                            Optional.of(clock.now(TENANT)),
                            "");
            tokens.store(TENANT, CONNECTION, company.tokens());
            connections.connected(connection);
            operations.unblock(CONNECTION, TENANT);
            signals.raise(CONNECTION);
            return connection;
        }
    }

    /** what comes of a person's consent to this company */
    public Company company(QboConnector connector, String company) {
        return connector.company(TENANT, company, code(connector, company));
    }

    public String code(QboConnector connector, String company) {
        return twin.consent(
                connector.consentPage(new OneTimeSecret("state-of-22-characters")), company);
    }

    public QboConnector connector(QboClients clients) {
        return new QboConnector(
                twin.settings(), () -> TwinCompany.CALLBACK, clients, connections, clock);
    }

    public QboClients clients() {
        return new QboClients(twin.settings(), connections, clock, allowance);
    }

    /** workers of one node, running */
    public RealmWorkers workers(String node) {
        var application =
                new ApplicationPorts(
                        operations,
                        notices,
                        connections,
                        leases,
                        tokens,
                        journal,
                        health,
                        health.alerts::add,
                        (_, kind, _, _) -> health.clears.add(kind),
                        trail,
                        references,
                        companies,
                        new SentDocuments(commands),
                        parties,
                        customerOrders,
                        customerSyncs,
                        deliveries,
                        prints,
                        sweeps.ports(),
                        commands,
                        signals,
                        this::board,
                        clock);
        var workers =
                new RealmWorkers(node, application, clients(), twin.settings(), new Random(1));
        workers.start();
        return workers;
    }

    /** says each time that there may be work, so that whatever a test stored by itself is seen */
    private List<Waiting> board() {
        return connections.all().stream().map(it -> new Waiting(it.id(), true, "")).toList();
    }

    /** both clocks, the company's first, so that its windows are open when ours are */
    public void advance(Duration by) {
        twin.advance(by);
        clock.advance(by);
    }

    public UUID queue(int number, Work work) {
        var id = new UUID(1, number);
        var requestId = id.toString().replace("-", "") + "g1";
        operations.queue(id, TENANT, CONNECTION, work, requestId);
        return id;
    }

    /** queues an invoice of one line over 100.00 */
    public UUID queuePush(int number) {
        return queue(number, new Work.PushInvoice(invoice(number), document("INV-" + number)));
    }

    public static InvoiceId invoice(int number) {
        return new InvoiceId(new UUID(2, number));
    }

    public InvoiceDocument document(String number) {
        var amount = Money.ofMinor(10_000, USD);
        var line =
                new InvoiceDocument.Line(
                        "Hosting",
                        new Target("1", "Services"),
                        new Target("1", "Services"),
                        new Quantity(BigDecimal.ONE),
                        amount,
                        amount,
                        new ServicePeriod.Unstated(),
                        "NON",
                        Target.none());
        return new InvoiceDocument(
                new DocumentLink(CONNECTION, customer.path("Id").asString()),
                number,
                LocalDate.of(2026, 3, 2),
                LocalDate.of(2026, 4, 1),
                Target.none(),
                List.of(line),
                Money.zero(USD),
                new ExpectedTax.None(),
                amount,
                "",
                Target.none(),
                new ExpectedRate.Unstated());
    }

    /** a notice arrives */
    public Notice notice(String entity, String id, String operation) {
        var notice =
                new Notice(
                        "event-" + ++events,
                        TwinCompany.COMPANY,
                        entity,
                        id,
                        operation,
                        TwinCompany.START);
        notices.receive("[]".getBytes(StandardCharsets.UTF_8), List.of(notice));
        return notice;
    }

    public Operation awaitState(UUID operation, State state) {
        await().untilAsserted(() ->
                org.assertj.core.api.Assertions.assertThat(operations.row(operation))
                        .extracting(Operation::state)
                        .isEqualTo(state));
        return operations.row(operation);
    }

    public void awaitIdle(RealmWorkers workers) {
        await().until(() -> workers.isIdle(TENANT));
    }

    @Override
    public void close() {
        twin.close();
    }
}

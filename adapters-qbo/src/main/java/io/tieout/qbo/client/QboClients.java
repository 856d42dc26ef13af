package io.tieout.qbo.client;

import io.tieout.application.accounting.CallJournal.Call;
import io.tieout.application.accounting.CallJournal.Past;
import io.tieout.application.accounting.Connections;
import io.tieout.application.time.TenantClock;
import io.tieout.qbo.QboSettings;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** Makes the clients of this node: one pool of connections, one call budget per company. */
public final class QboClients implements AutoCloseable {

    /** Idle connections are ours to close first, so that a call never meets a dying one. */
    private static final int KEEP_ALIVE_SECONDS = 20;

    private static final int IDLE_CONNECTIONS = 32;

    private final QboSettings settings;
    private final Connections connections;
    private final TenantClock clock;
    private final ReadAllowance allowance;
    private final OkHttpClient http;
    private final MachineTime machine;
    private final Map<Realm, Lane> lanes = new ConcurrentHashMap<>();

    private record Lane(Activity activity, UnwrittenCalls unwritten, CallBudget budget) {}

    public QboClients(
            QboSettings settings,
            Connections connections,
            TenantClock clock,
            ReadAllowance allowance) {
        this(settings, connections, clock, allowance, StandingClock.ENDS_LIMITS);
    }

    public QboClients(
            QboSettings settings,
            Connections connections,
            TenantClock clock,
            ReadAllowance allowance,
            StandingClock standing) {
        this(settings, connections, clock, allowance, standing.machine());
    }

    /** with another time of the machine, for tests */
    QboClients(
            QboSettings settings,
            Connections connections,
            TenantClock clock,
            ReadAllowance allowance,
            MachineTime machine) {
        this.settings = settings;
        this.connections = connections;
        this.clock = clock;
        this.allowance = allowance;
        this.machine = machine;
        this.http = httpFor(settings);
    }

    /**
     * The client of the connection's owner. It records how the connection fares.
     *
     * @param onLost told why, when the authorisation turns out to be gone
     */
    public QboClient ownersClient(
            Realm realm,
            BooleanSupplier ownership,
            Authorisation authorisation,
            Consumer<String> onLost) {
        var record = new ConnectionRecord(realm, connections, clock, onLost);
        return new QboClient(
                ownership,
                authorisation,
                exchange(realm, ownership, authorisation, lane(realm).unwritten()::add),
                record::note);
    }

    /** a client for a company that is being connected: its answers are recorded nowhere */
    public QboClient newcomersClient(Realm realm, Authorisation authorisation) {
        var exchange = exchange(realm, () -> true, authorisation, _ -> {});
        var activity = activity(realm);
        Exchange counted =
                (call, bearer) -> {
                    activity.began();
                    try {
                        return exchange.send(call, bearer);
                    } finally {
                        activity.ended();
                    }
                };
        return new QboClient(() -> true, authorisation, counted, _ -> {});
    }

    /** what is under way towards this company */
    public Activity activity(Realm realm) {
        return lane(realm).activity();
    }

    /** the next instant at which a waiting call may leave; empty when none waits for time */
    public Optional<Instant> opensAt(Realm realm) {
        return lane(realm).budget().opensAt();
    }

    /** whether no call of this company is under way */
    public boolean isQuiet(Realm realm) {
        return lane(realm).budget().isQuiet();
    }

    /** goes on with a company's budget where the owner before stopped */
    public void resume(Realm realm, Past past) {
        lane(realm).budget().resume(past);
    }

    /** the calls of this company that wait to be written into the journal */
    public UnwrittenCalls unwritten(Realm realm) {
        return lane(realm).unwritten();
    }

    /** the oldest unwritten calls are in the journal now: there is room for others */
    public void written(Realm realm, int calls) {
        lane(realm).unwritten().written(calls);
        lane(realm).budget().written();
    }

    /** the allowance of metered reads that all companies share */
    public ReadAllowance allowance() {
        return allowance;
    }

    /** the HTTP client, for token requests, which do not count towards any company's budget */
    public OkHttpClient http() {
        return http;
    }

    private Exchange exchange(
            Realm realm,
            BooleanSupplier ownership,
            Authorisation authorisation,
            Consumer<Call> journal) {
        var baseUrl = HttpUrl.get(settings.baseUrl().toString());
        var log = new CallLog(realm, clock, journal);
        var wire = new HttpExchange(http, baseUrl, realm.companyId(), settings.minorVersion(), log);
        var standing = new StandingExchange(authorisation, new OwnedExchange(ownership, wire));
        var budgeted = new BudgetedExchange(lane(realm).budget(), standing);
        return new MeteredExchange(allowance, realm.tenant(), clock, budgeted);
    }

    private Lane lane(Realm realm) {
        return lanes.computeIfAbsent(realm, this::newLane);
    }

    private Lane newLane(Realm realm) {
        var activity = new Activity();
        var unwritten = new UnwrittenCalls();
        return new Lane(
                activity,
                unwritten,
                new CallBudget(realm.tenant(), clock, machine, activity, unwritten));
    }

    private static OkHttpClient httpFor(QboSettings settings) {
        return new OkHttpClient.Builder()
                .connectTimeout(settings.connectTimeout())
                .readTimeout(settings.callTimeout())
                .callTimeout(settings.callTimeout())
                .connectionPool(
                        new ConnectionPool(IDLE_CONNECTIONS, KEEP_ALIVE_SECONDS, TimeUnit.SECONDS))
                // Every attempt is ours to count and to journal.
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .build();
    }

    /** turns away every call that waits; calls under way end by themselves */
    @Override
    public void close() {
        lanes.values().forEach(lane -> lane.budget().close());
        machine.close();
        http.connectionPool().evictAll();
    }
}

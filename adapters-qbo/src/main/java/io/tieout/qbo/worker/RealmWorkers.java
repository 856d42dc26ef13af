package io.tieout.qbo.worker;

import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.time.IdleCheck;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import io.tieout.qbo.QboSettings;
import io.tieout.qbo.client.QboClients;
import io.tieout.qbo.oauth.TokenEndpoint;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The workers of this node, one per connection there is. Each connection is served by one node at a
 * time; the workers of the other nodes stand by.
 */
public final class RealmWorkers implements IdleCheck, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RealmWorkers.class);

    /** how soon a connection made on another node is noticed; machine time */
    private static final Duration ROUND = Duration.ofSeconds(5);

    /** how soon work that another node queued is noticed, or that a lease fell free */
    private static final Duration BOARD_ROUND = Duration.ofSeconds(1);

    private final String node;
    private final ApplicationPorts application;
    private final QboClients clients;
    private final TokenEndpoint tokenEndpoint;
    private final Backoff backoff;
    private final Renewals renewals;
    private final BoardCalls calls = new BoardCalls();
    private final Map<ConnectionId, RealmWorker> workers = new ConcurrentHashMap<>();
    private final WakeUp newcomers = new WakeUp();
    private final WakeUp end = new WakeUp();
    private volatile boolean isLooking;
    private volatile boolean isStopping;

    /**
     * Nothing runs before {@link #start()}.
     *
     * @param node unique among the nodes that run now
     * @param random spreads retries; seeded where runs must repeat
     */
    public RealmWorkers(
            String node,
            ApplicationPorts application,
            QboClients clients,
            QboSettings settings,
            RandomGenerator random) {
        this.node = node;
        this.application = application;
        this.clients = clients;
        this.tokenEndpoint = new TokenEndpoint(clients.http(), settings);
        this.backoff = new Backoff(random);
        this.renewals =
                new Renewals(application.leases(), System::nanoTime, Thread::startVirtualThread);
    }

    /** to be called once */
    public void start() {
        isLooking = true;
        application.signals().onWork(this::wake);
        renewals.start();
        Thread.ofVirtual().name("realm-workers").start(this::watch);
        Thread.ofVirtual().name("work-board").start(this::readTheBoard);
    }

    private void wake(ConnectionId connection) {
        var worker = workers.get(connection);
        if (worker == null || !worker.isConnected()) {
            newcomers.ring();
        } else {
            worker.wake();
        }
    }

    private void watch() {
        while (!isStopping) {
            isLooking = true;
            newcomers.clear();
            try {
                see(application.connections().all());
            } catch (RuntimeException failure) {
                LOG.warn("cannot list the connections", failure);
            } finally {
                isLooking = false;
            }
            newcomers.await(ROUND);
        }
    }

    /** one question for all connections, where each of them would ask for itself */
    private void readTheBoard() {
        while (!isStopping) {
            try {
                calls.of(application.board().connections()).stream()
                        .map(workers::get)
                        .filter(Objects::nonNull)
                        .forEach(RealmWorker::wake);
            } catch (RuntimeException failure) {
                LOG.warn("cannot read which connections have work", failure);
            }
            end.await(BOARD_ROUND);
        }
    }

    private void see(List<Connection> present) {
        present.forEach(this::see);
        workers.values().stream()
                .filter(worker -> present.stream().noneMatch(worker::serves))
                .forEach(RealmWorker::seesNone);
    }

    private void see(Connection connection) {
        workers.computeIfAbsent(connection.id(), _ -> started(connection)).sees(connection);
    }

    private RealmWorker started(Connection connection) {
        var worker =
                new RealmWorker(
                        connection, node, renewals, application, clients, tokenEndpoint, backoff);
        worker.start();
        return worker;
    }

    @Override
    public String name() {
        return "connection worker";
    }

    @Override
    public boolean isIdle(TenantId tenant) {
        return !newcomers.isPending()
                && !isLooking
                && workers.values().stream()
                        .filter(worker -> worker.realm().tenant().equals(tenant))
                        .allMatch(RealmWorker::isIdle);
    }

    /** ends the workers, lets calls under way come back, and hands the leases back */
    @Override
    public void close() {
        isStopping = true;
        newcomers.ring();
        end.ring();
        workers.values().forEach(RealmWorker::stop);
        clients.close();
        workers.values().forEach(RealmWorker::awaitStop);
        renewals.close();
    }
}

package io.tieout.qbo.worker;

import io.tieout.application.accounting.ConnectionLeases;
import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.accounting.Connections.Status;
import io.tieout.application.time.TenantClock;
import io.tieout.qbo.client.Activity;
import io.tieout.qbo.client.QboClients;
import io.tieout.qbo.client.Realm;
import io.tieout.qbo.oauth.TokenEndpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves one connection: waits for its lease, and while it holds it, for work. It is woken by
 * signals, by the tenant's clock and, about what other nodes queued and leases that fell free, by
 * the {@link WorkBoard}. Unwoken it looks at the clock alone, so that a thousand connections at
 * rest cost the database nothing.
 */
final class RealmWorker {

    private static final Logger LOG = LoggerFactory.getLogger(RealmWorker.class);

    private static final Duration POLL = Duration.ofSeconds(1);

    /** how long calls under way may take to come back when a tenure ends; machine time */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Realm realm;
    private final String node;
    private final Renewals renewals;
    private final ApplicationPorts application;
    private final QboClients clients;
    private final TokenEndpoint tokenEndpoint;
    private final Backoff backoff;
    private final Activity activity;
    private final DueAlarm dueAlarm;
    private final DueAlarm upkeepAlarm;
    private final DueAlarm sweepAlarm;
    private final WakeUp wakeUp = new WakeUp();
    private final Thread thread;
    private volatile Optional<Shift> shift = Optional.empty();
    private volatile boolean isConnected;
    private volatile boolean isStopping;

    RealmWorker(
            Connection connection,
            String node,
            Renewals renewals,
            ApplicationPorts application,
            QboClients clients,
            TokenEndpoint tokenEndpoint,
            Backoff backoff) {
        this.realm = new Realm(connection.id(), connection.tenant(), connection.companyId());
        this.node = node;
        this.renewals = renewals;
        this.application = application;
        this.clients = clients;
        this.tokenEndpoint = tokenEndpoint;
        this.backoff = backoff;
        this.activity = clients.activity(realm);
        this.dueAlarm = new DueAlarm(at -> clock().at(realm.tenant(), at, wakeUp::ring));
        this.upkeepAlarm = new DueAlarm(at -> clock().notBefore(realm.tenant(), at, wakeUp::ring));
        this.sweepAlarm = new DueAlarm(at -> clock().notBefore(realm.tenant(), at, wakeUp::ring));
        this.isConnected = connection.status() == Status.CONNECTED;
        this.thread =
                Thread.ofVirtual().name("realm-" + connection.id().value()).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    Realm realm() {
        return realm;
    }

    boolean isConnected() {
        return isConnected;
    }

    /** there may be work */
    void wake() {
        wakeUp.ring();
    }

    /** takes note of how the connection stands; connected again, work goes on */
    void sees(Connection connection) {
        boolean wasConnected = isConnected;
        isConnected = connection.status() == Status.CONNECTED;
        if (isConnected && !wasConnected) {
            wakeUp.ring();
        }
    }

    boolean serves(Connection connection) {
        return realm.connection().equals(connection.id());
    }

    /** takes note that another company took this one's place */
    void seesNone() {
        isConnected = false;
    }

    /**
     * Whether nothing is under way and nothing will be before new work or a later instant comes.
     */
    boolean isIdle() {
        var before = activity.look();
        var now = now();
        boolean nothingToDo =
                !isConnected || (before.parked() > 0 ? opensLater(now) : isStoreEmpty(now));
        return before.isQuiet()
                && nothingToDo
                && !wakeUp.isPending()
                && activity.look().equals(before);
    }

    private boolean opensLater(Instant now) {
        return clients.opensAt(realm).filter(at -> at.isAfter(now)).isPresent();
    }

    private boolean isStoreEmpty(Instant now) {
        boolean nothingDue =
                application
                        .operations()
                        .nextDue(realm.connection(), realm.tenant())
                        .filter(due -> !due.isAfter(now))
                        .isEmpty();
        var present = shift;
        return nothingDue
                && present.map(s -> !s.isUpkeepDue(now) && !s.isSweepDue(now))
                        .orElseGet(this::isServedElsewhere)
                && (application.notices().isEmpty(realm.connection())
                        || present.filter(s -> s.isDrainPaused(now)).isPresent());
    }

    /** between two tenures of ours it is not: the next one begins with a sweep */
    private boolean isServedElsewhere() {
        return application
                .leases()
                .holder(realm.connection())
                .filter(holder -> !holder.equals(node))
                .isPresent();
    }

    private void run() {
        while (!isStopping) {
            try {
                application.leases().acquire(realm.connection(), node).ifPresent(this::serve);
            } catch (RuntimeException failure) {
                LOG.warn("the worker of {} stumbled", realm.connection().value(), failure);
            }
            // The board rings when the lease is free.
            while (!isStopping && !wakeUp.clear()) {
                wakeUp.await(POLL);
            }
        }
    }

    private void serve(ConnectionLeases.Lease lease) {
        try (var tenure = renewals.begin(lease, wakeUp::ring)) {
            application.operations().reclaimUnknown(lease, now());
            var begun =
                    new Shift(
                            realm,
                            application,
                            clients,
                            tokenEndpoint,
                            backoff,
                            tenure,
                            wakeUp::ring,
                            () -> isConnected = false);
            shift = Optional.of(begun);
            try {
                work(tenure, begun);
            } finally {
                shift = Optional.empty();
                dueAlarm.set(Optional.empty());
                upkeepAlarm.set(Optional.empty());
                sweepAlarm.set(Optional.empty());
                awaitEnd(begun);
                begun.close();
            }
        }
    }

    private void work(Tenure tenure, Shift present) {
        // What was left behind by whoever held the lease before rings for nobody.
        wakeUp.ring();
        while (!isStopping && tenure.isHeld()) {
            look(present);
            wakeUp.await(POLL);
        }
    }

    private void look(Shift present) {
        activity.began();
        boolean mayHaveWork = wakeUp.clear();
        try {
            if (isConnected) {
                var now = now();
                present.lookAtTheClock(now);
                if (mayHaveWork) {
                    present.lookForWork(now);
                    dueAlarm.set(present.nextDue(now));
                }
                upkeepAlarm.set(present.nextUpkeep());
                sweepAlarm.set(present.nextSweep());
            }
        } finally {
            activity.ended();
        }
    }

    private void awaitEnd(Shift ending) {
        long deadline = System.nanoTime() + GRACE.toNanos();
        while (!ending.isOver() && System.nanoTime() < deadline) {
            wakeUp.clear();
            wakeUp.await(Duration.ofMillis(50));
        }
    }

    private Instant now() {
        return clock().now(realm.tenant());
    }

    private TenantClock clock() {
        return application.clock();
    }

    /** asks it to end; {@link #awaitStop} waits for that */
    void stop() {
        isStopping = true;
        wakeUp.ring();
    }

    void awaitStop() {
        try {
            if (!thread.join(GRACE.multipliedBy(2))) {
                LOG.warn("the worker of {} did not end in time", realm.connection().value());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.tieout.bootstrap.collect;

import io.tieout.application.collection.CollectionRound;
import io.tieout.application.collection.SightWatch;
import io.tieout.application.collection.Standings;
import io.tieout.application.time.IdleCheck;
import io.tieout.application.time.TenantClock;
import io.tieout.domain.people.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what is due, each tenant in a thread of its own: at once when something happened on this
 * node, within a second when it did on another, and when a tenant's time comes. One statement finds
 * the work of all tenants; a clock that stands knows its next moment.
 */
public final class CollectionRounds implements IdleCheck, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CollectionRounds.class);

    /** who is left waits for the next look */
    private static final int MOST_TENANTS = 50;

    /** batches in a row, so that one tenant's thread comes to an end */
    private static final int MOST_BATCHES = 20;

    /** an outage counts after 26 hours; machine time */
    private static final Duration SIGHT_PAUSE = Duration.ofMinutes(1);

    private final CollectionRound round;
    private final Standings standings;
    private final TenantClock clock;
    private final Duration pause;
    private final SightWatch sight;
    private long sightDueNanos = System.nanoTime();
    private final Semaphore wake = new Semaphore(0);
    private final Set<TenantId> busy = ConcurrentHashMap.newKeySet();
    private final Map<TenantId, Awaited> awaited = new ConcurrentHashMap<>();
    private volatile boolean isStopped;

    /**
     * @param pause between two looks where nobody calls; machine time
     */
    public CollectionRounds(
            CollectionRound round,
            Standings standings,
            SightWatch sight,
            TenantClock clock,
            Duration pause) {
        this.sight = sight;
        this.round = round;
        this.standings = standings;
        this.clock = clock;
        this.pause = pause;
    }

    /** The moment for which a tenant's clock is to ring. */
    private record Awaited(Instant at, TenantClock.Alarm alarm) {}

    /** to be called once */
    public void start() {
        Thread.ofVirtual().name("collection").start(this::goRound);
    }

    /** says that there may be something to decide */
    public void wake() {
        wake.release();
    }

    @Override
    public String name() {
        return "collection";
    }

    /** the rows first: whoever is done with them still sets the clock */
    @Override
    public boolean isIdle(TenantId tenant) {
        return !standings.hasWork(tenant, clock.now(tenant)) && !busy.contains(tenant);
    }

    private void goRound() {
        listen();
        while (!isStopped) {
            due().stream().filter(busy::add).forEach(this::workFor);
            lookAround();
            rest();
        }
    }

    /** clocks that stand have forgotten over a restart what they are to ring for */
    private void listen() {
        try {
            standings.nextWhereTheClockStands().forEach(this::await);
        } catch (RuntimeException failure) {
            LOG.error("no clock that stands wakes collection before its next event", failure);
        }
    }

    private List<TenantId> due() {
        try {
            return standings.tenantsDue(MOST_TENANTS);
        } catch (RuntimeException failure) {
            LOG.warn("collection waits: {}", failure.getMessage());
            return List.of();
        }
    }

    /** whether what is paid is seen at all is nobody's account's business */
    private void lookAround() {
        if (System.nanoTime() - sightDueNanos < 0) {
            return;
        }
        sightDueNanos = System.nanoTime() + SIGHT_PAUSE.toNanos();
        try {
            sight.look();
        } catch (RuntimeException failure) {
            LOG.warn("nobody is told whether payments are seen: {}", failure.getMessage());
        }
    }

    private void workFor(TenantId tenant) {
        Thread.ofVirtual().name("collection-" + tenant.value()).start(() -> work(tenant));
    }

    private void work(TenantId tenant) {
        boolean worked = false;
        try {
            for (int i = 0; i < MOST_BATCHES && !isStopped && round.work(tenant); i++) {
                worked = true;
            }
            standings.nextAt(tenant).ifPresent(next -> await(tenant, next));
        } catch (RuntimeException failure) {
            // What was claimed is free again in a minute, and is due still.
            LOG.error("the collections of tenant {} wait", tenant.value(), failure);
        } finally {
            busy.remove(tenant);
        }
        if (worked) {
            // Something may have happened behind the last look.
            wake();
        }
    }

    /** one alarm for each tenant: whoever is next */
    private void await(TenantId tenant, Instant next) {
        awaited.compute(
                tenant,
                (_, before) -> {
                    if (before != null && before.at().equals(next)) {
                        return before;
                    }
                    if (before != null) {
                        before.alarm().close();
                    }
                    return new Awaited(next, clock.at(tenant, next, this::wake));
                });
    }

    private void rest() {
        try {
            var _ = wake.tryAcquire(pause.toNanos(), TimeUnit.NANOSECONDS);
            wake.drainPermits();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            isStopped = true;
        }
    }

    /** ends the rounds; a batch under way is finished */
    @Override
    public void close() {
        isStopped = true;
        wake();
    }
}

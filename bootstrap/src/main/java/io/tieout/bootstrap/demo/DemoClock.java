package io.tieout.bootstrap.demo;

import io.tieout.application.accounting.Connections;
import io.tieout.application.time.IdleCheck;
import io.tieout.bootstrap.time.AdjustableTenantClock;
import io.tieout.bootstrap.time.ClockTurnedBack;
import io.tieout.bootstrap.twin.TwinAdmin;
import io.tieout.domain.people.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Moves a tenant and its company in the local accounting system through time together: to the
 * earliest instant anybody waits for, then on once both are at rest, until the target is reached.
 */
public final class DemoClock {

    // Whatever keeps setting itself another alarm does not keep a person waiting for ever.
    private static final int MOST_STEPS = 10_000;

    // A call that waits for the next second of its rate limit is work under way at a running clock.
    private static final Duration SOON = Duration.ofSeconds(2);

    private static final Duration FIRST_LOOK = Duration.ofMillis(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(20);

    private final AdjustableTenantClock clock;
    private final Connections connections;
    private final TwinAdmin twin;
    private final List<IdleCheck> checks;
    private final Patience patience;

    public DemoClock(
            AdjustableTenantClock clock,
            Connections connections,
            TwinAdmin twin,
            List<IdleCheck> checks,
            Patience patience) {
        this.clock = clock;
        this.connections = connections;
        this.twin = twin;
        this.checks = List.copyOf(checks);
        this.patience = patience;
    }

    /**
     * How long unrest is taken for work.
     *
     * @param longest machine time; whoever is busy for longer is taken to hang
     */
    public record Patience(Duration longest) {

        /** for a person at a screen: a push takes milliseconds */
        public static Patience ofPeople() {
            return new Patience(Duration.ofSeconds(60));
        }
    }

    /** Something kept working beyond all patience, so the clock was not moved further. */
    public static final class Restless extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Restless(String who, Patience patience) {
            super(who + " did not come to rest within " + patience.longest().toSeconds() + " s");
        }
    }

    public Instant now(TenantId tenant) {
        return clock.now(tenant);
    }

    /**
     * moves both clocks on and returns when everything is at rest at the new time
     *
     * @throws ClockTurnedBack if {@code to} is earlier than the present
     * @throws Restless if something does not come to rest on the way
     */
    public void advance(TenantId tenant, Instant to) {
        String company =
                connections.ofTenant(tenant).map(Connections.Connection::companyId).orElseThrow();
        if (to.isBefore(clock.now(tenant))) {
            throw new ClockTurnedBack(clock.now(tenant), to);
        }
        for (int step = 0; step < MOST_STEPS && clock.now(tenant).isBefore(to); step++) {
            awaitRest(tenant, company);
            move(tenant, company, nextStop(tenant, company, to));
        }
        move(tenant, company, to);
        awaitRest(tenant, company);
    }

    /** the earliest instant to come that anybody waits for, here or in the accounting system */
    public Optional<Instant> nextInstant(TenantId tenant) {
        return connections
                .ofTenant(tenant)
                .flatMap(connection -> nextInstant(tenant, connection.companyId()));
    }

    /** returns when nothing is under way or due, here or in the accounting system */
    public void awaitRest(TenantId tenant) {
        connections
                .ofTenant(tenant)
                .ifPresent(connection -> awaitRest(tenant, connection.companyId()));
    }

    /** The accounting system first: what it allows per minute must be new before we use it. */
    private void move(TenantId tenant, String company, Instant to) {
        twin.advance(company, to);
        clock.reach(tenant, to);
    }

    private Instant nextStop(TenantId tenant, String company, Instant to) {
        return nextInstant(tenant, company).filter(it -> it.isBefore(to)).orElse(to);
    }

    private Optional<Instant> nextInstant(TenantId tenant, String company) {
        Instant now = clock.now(tenant);
        return Stream.of(clock.nextAlarm(tenant), twin.rest(company).nextInstant())
                .flatMap(Optional::stream)
                .filter(instant -> instant.isAfter(now))
                .min(Instant::compareTo);
    }

    /** Looks at each in turn until one whole round finds everybody at rest. */
    private void awaitRest(TenantId tenant, String company) {
        long deadline = System.nanoTime() + patience.longest().toNanos();
        Duration pause = FIRST_LOOK;
        for (var busy = busy(tenant, company); busy.isPresent(); busy = busy(tenant, company)) {
            if (System.nanoTime() > deadline) {
                throw new Restless(busy.get(), patience);
            }
            LockSupport.parkNanos(pause.toNanos());
            pause =
                    pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0
                            ? LONGEST_PAUSE
                            : pause.multipliedBy(2);
        }
    }

    private Optional<String> busy(TenantId tenant, String company) {
        if (!twin.rest(company).isIdle()) {
            return Optional.of("the accounting system");
        }
        // Work that goes from one place to the other between two looks is found by the third.
        return atWork(tenant).or(() -> atWork(tenant));
    }

    private Optional<String> atWork(TenantId tenant) {
        if (clock.ringsByItselfWithin(tenant, SOON)) {
            return Optional.of("somebody who waits for the next second");
        }
        return checks.stream()
                .filter(check -> !check.isIdle(tenant))
                .map(IdleCheck::name)
                .findFirst();
    }
}

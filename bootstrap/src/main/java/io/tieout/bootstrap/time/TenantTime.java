package io.tieout.bootstrap.time;

import io.tieout.application.tenant.Tenants;
import io.tieout.application.tenant.Tenants.ClockSetting;
import io.tieout.application.time.TenantClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One tenant's present and its alarms. */
final class TenantTime {

    private static final Logger LOG = LoggerFactory.getLogger(TenantTime.class);

    // A machine's clock may be set while we wait: look again once a day at the latest.
    private static final Duration LONGEST_NAP = Duration.ofDays(1);

    private final Tenants.Tenant tenant;
    private final Tenants tenants;
    private final InstantSource machine;
    private final Wakeups wakeups;
    private final Alarms alarms = new Alarms();

    /** Alarms ring one after the other, whoever moves the time. */
    private final ReentrantLock ringing = new ReentrantLock();

    private final AtomicReference<Instant> latest = new AtomicReference<>(Instant.MIN);
    private volatile ClockSetting setting;

    TenantTime(Tenants.Tenant tenant, Tenants tenants, InstantSource machine, Wakeups wakeups) {
        this.tenant = tenant;
        this.tenants = tenants;
        this.machine = machine;
        this.wakeups = wakeups;
        this.setting = tenant.clock();
    }

    ZoneId zone() {
        return tenant.zone();
    }

    /** Never earlier than an answer given before, even if the machine's clock is set back. */
    Instant now() {
        Instant present =
                switch (setting) {
                    case ClockSetting.Running(Duration ahead) -> machine.instant().plus(ahead);
                    case ClockSetting.Stepped(Instant at) -> at;
                };
        return latest.accumulateAndGet(present, (a, b) -> a.isAfter(b) ? a : b);
    }

    TenantClock.Alarm at(Instant instant, Runnable ring) {
        return register(instant, true, ring);
    }

    TenantClock.Alarm notBefore(Instant instant, Runnable ring) {
        return register(instant, false, ring);
    }

    private TenantClock.Alarm register(Instant instant, boolean isAwaited, Runnable ring) {
        TenantClock.Alarm alarm = alarms.add(instant, isAwaited, ring);
        wakeAt(instant);
        return alarm;
    }

    Optional<Instant> nextAlarm() {
        return alarms.earliest();
    }

    boolean ringsByItselfWithin(Duration span) {
        return setting instanceof ClockSetting.Running
                && nextAlarm().filter(at -> !at.isAfter(now().plus(span))).isPresent();
    }

    void advance(Instant to) {
        ringing.lock();
        try {
            Instant from = now();
            if (to.isBefore(from)) {
                throw new ClockTurnedBack(from, to);
            }
            reach(to);
        } finally {
            ringing.unlock();
        }
    }

    void reach(Instant to) {
        ringing.lock();
        try {
            long mark = alarms.mark();
            for (var due = alarms.takeAwaited(to, mark);
                    due.isPresent();
                    due = alarms.takeAwaited(to, mark)) {
                moveTo(due.get().instant());
                ring(due.get());
            }
            moveTo(to);
            ringDue();
        } finally {
            ringing.unlock();
        }
    }

    /** does nothing when it is later already */
    private void moveTo(Instant to) {
        if (!to.isAfter(now())) {
            return;
        }
        ClockSetting moved =
                switch (setting) {
                    case ClockSetting.Running _ ->
                            new ClockSetting.Running(Duration.between(machine.instant(), to));
                    case ClockSetting.Stepped _ -> new ClockSetting.Stepped(to);
                };
        tenants.setClock(tenant.id(), moved);
        setting = moved;
    }

    private void wakeAt(Instant instant) {
        Instant now = now();
        if (!instant.isAfter(now)) {
            wakeups.after(Duration.ZERO, this::ringDue);
        } else if (setting instanceof ClockSetting.Running) {
            Duration wait = Duration.between(now, instant);
            Duration nap = wait.compareTo(LONGEST_NAP) > 0 ? LONGEST_NAP : wait;
            wakeups.after(nap, () -> wakeAt(instant));
        }
    }

    private void ringDue() {
        ringing.lock();
        try {
            long mark = alarms.mark();
            for (var due = alarms.takeDue(now(), mark);
                    due.isPresent();
                    due = alarms.takeDue(now(), mark)) {
                ring(due.get());
            }
        } finally {
            ringing.unlock();
        }
    }

    /** One that fails must not silence the others. */
    private void ring(Alarms.Waiting due) {
        try {
            due.ring().run();
        } catch (RuntimeException e) {
            LOG.error("an alarm of tenant {} at {} failed", tenant.id(), due.instant(), e);
        }
    }
}

package io.tieout.qbo.client;

import io.tieout.application.time.TenantClock;
import io.tieout.domain.people.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.CountDownLatch;

/**
 * Keeps a company's calls inside QuickBooks' limits, in the tenant's time.
 *
 * <p>A call counts from when it leaves until a whole window after its answer came. QuickBooks saw
 * it somewhere in between, so no window of theirs can hold more calls than one of ours, whatever
 * the network does to their spacing.
 */
final class CallBudget {

    /**
     * Calls a second, and so also at once, because a call under way counts; "Limits and throttles"
     * page, read 2026-11-20; in force since 2025-09-15.
     */
    private static final int AT_ONCE = 10;

    /** "Limits and throttles" page, read 2026-11-20; all applications of a company together */
    private static final int PER_MINUTE = 500;

    private record Window(int calls, Duration length) {}

    private static final List<Window> WINDOWS =
            List.of(
                    new Window(AT_ONCE, Duration.ofSeconds(1)),
                    new Window(PER_MINUTE, Duration.ofMinutes(1)));

    private static final Duration LONGEST_WINDOW = Duration.ofMinutes(1);

    private final TenantId tenant;
    private final TenantClock clock;
    private final Activity activity;

    private final PriorityQueue<Ticket> waiting =
            new PriorityQueue<>(
                    Comparator.comparing(Ticket::urgency).thenComparingLong(Ticket::number));
    private final Deque<Instant> answeredAt = new ArrayDeque<>();
    private int underWay;
    private long nextNumber;
    private Instant pausedUntil = Instant.MIN;
    private Optional<Opening> opening = Optional.empty();
    private boolean isClosed;

    private record Opening(Instant at, TenantClock.Alarm alarm) {}

    /** A place in the queue. */
    record Ticket(Urgency urgency, long number, CountDownLatch granted) {

        boolean isGranted() {
            return granted.getCount() == 0;
        }
    }

    CallBudget(TenantId tenant, TenantClock clock, Activity activity) {
        this.tenant = tenant;
        this.clock = clock;
        this.activity = activity;
    }

    /**
     * Waits until a call may leave; the more urgent first, then in order of arrival.
     *
     * @return false when the budget was closed meanwhile: the call must not be made
     * @throws InterruptedException the waiting thread was interrupted; nothing was taken
     */
    boolean enter(Urgency urgency) throws InterruptedException {
        var ticket = request(urgency);
        try {
            ticket.granted().await();
        } catch (InterruptedException interruption) {
            abandon(ticket);
            throw interruption;
        }
        synchronized (this) {
            return !isClosed;
        }
    }

    /** takes a place in the queue without waiting */
    synchronized Ticket request(Urgency urgency) {
        var ticket = new Ticket(urgency, nextNumber++, new CountDownLatch(1));
        activity.parked();
        waiting.add(ticket);
        admit();
        return ticket;
    }

    private synchronized void abandon(Ticket ticket) {
        if (waiting.remove(ticket)) {
            activity.resumed();
        } else {
            leave();
        }
    }

    /** the answer of an admitted call is there, or never will be */
    synchronized void leave() {
        underWay--;
        answeredAt.addLast(clock.now(tenant));
        admit();
    }

    /** lets nobody leave for a while, because QuickBooks asked for it */
    synchronized void pause(Duration length) {
        var until = clock.now(tenant).plus(length);
        pausedUntil = until.isAfter(pausedUntil) ? until : pausedUntil;
        admit();
    }

    /** turns all who wait away, and everybody who comes */
    synchronized void close() {
        isClosed = true;
        opening.ifPresent(o -> o.alarm().close());
        admit();
    }

    /** the next instant at which someone who waits may leave; empty when nobody waits for time */
    synchronized Optional<Instant> opensAt() {
        return waiting.isEmpty() ? Optional.empty() : opening.map(Opening::at);
    }

    private synchronized void admit() {
        var now = clock.now(tenant);
        forget(now);
        while (!waiting.isEmpty() && (isClosed || isOpen(now))) {
            underWay++;
            activity.resumed();
            waiting.remove().granted().countDown();
        }
        // With so many under way no instant helps, only an answer.
        if (!waiting.isEmpty() && underWay < AT_ONCE) {
            ringAt(opensAfter(now));
        }
    }

    private void forget(Instant now) {
        while (!answeredAt.isEmpty() && !answeredAt.getFirst().plus(LONGEST_WINDOW).isAfter(now)) {
            answeredAt.removeFirst();
        }
    }

    private boolean isOpen(Instant now) {
        return !now.isBefore(pausedUntil)
                && WINDOWS.stream().allMatch(window -> used(window, now) < window.calls());
    }

    private int used(Window window, Instant now) {
        var since = now.minus(window.length());
        return underWay + (int) answeredAt.stream().filter(at -> at.isAfter(since)).count();
    }

    /** when enough answers will have left every window, if no call comes back before */
    private Instant opensAfter(Instant now) {
        var opensAt = pausedUntil;
        var answers = new ArrayList<>(answeredAt);
        for (var window : WINDOWS) {
            int used = used(window, now);
            int mustLeave = used - (window.calls() - 1);
            if (mustLeave > 0) {
                int oldest = answers.size() - (used - underWay);
                var free = answers.get(oldest + mustLeave - 1).plus(window.length());
                opensAt = free.isAfter(opensAt) ? free : opensAt;
            }
        }
        return opensAt;
    }

    private void ringAt(Instant at) {
        if (opening.filter(o -> o.at().equals(at)).isPresent()) {
            return;
        }
        opening.ifPresent(o -> o.alarm().close());
        opening = Optional.empty();
        // The alarm may ring at once, on a thread of the clock: it waits for this lock.
        opening = Optional.of(new Opening(at, clock.at(tenant, at, this::rang)));
    }

    private synchronized void rang() {
        opening = Optional.empty();
        admit();
    }
}

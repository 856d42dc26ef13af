package io.tieout.qbo.client;

import io.tieout.application.accounting.CallJournal.Answered;
import io.tieout.application.accounting.CallJournal.Missing;
import io.tieout.application.accounting.CallJournal.Past;
import io.tieout.application.time.TenantClock;
import io.tieout.domain.people.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;

/**
 * Keeps a company's calls inside QuickBooks' limits: whoever wants to call waits here, the more
 * urgent first, then in order of arrival. What must pass is a minute of the tenant's clock: a demo
 * clock that is moved moves the accounting system's too. One that stands holds nobody back for ever
 * ({@link Moment}).
 *
 * <p>No more calls are let go than {@link UnwrittenCalls#MOST} beyond the journal. So whoever takes
 * the connection over from a node that died knows how many calls the journal can lack at most, and
 * counts those as made at the moment it begins.
 */
final class CallBudget {

    private final TenantId tenant;
    private final TenantClock clock;
    private final MachineTime machine;
    private final Activity activity;
    private final UnwrittenCalls unwritten;

    private final CallWindows windows = new CallWindows();
    private final TreeSet<Ticket> waiting = new TreeSet<>(Ticket.IN_LINE);
    private long nextNumber;

    /** the company and its settings, and once more with fresh tokens */
    private static final int MOST_WHILE_CONNECTING = 3;

    private Moment pausedUntil;
    private Optional<Opening> opening = Optional.empty();
    private boolean isClosed;

    private record Opening(Moment at, TenantClock.Alarm alarm) {}

    /** A place in the queue. */
    record Ticket(Urgency urgency, boolean isBatch, long number, CountDownLatch granted) {

        static final Comparator<Ticket> IN_LINE =
                Comparator.comparing(Ticket::urgency).thenComparingLong(Ticket::number);

        boolean isGranted() {
            return granted.getCount() == 0;
        }
    }

    CallBudget(
            TenantId tenant,
            TenantClock clock,
            MachineTime machine,
            Activity activity,
            UnwrittenCalls unwritten) {
        this.tenant = tenant;
        this.clock = clock;
        this.machine = machine;
        this.activity = activity;
        this.unwritten = unwritten;
        this.pausedUntil = now();
    }

    /** goes on where the owner before stopped; what its journal may lack counts as made just now */
    synchronized void resume(Past past) {
        List<Answered> known = new ArrayList<>(past.calls());
        var now = now();
        var justNow = new Answered(now.tenants(), false);
        known.addAll(Collections.nCopies(most(past.missing()), justNow));
        windows.resume(known, now);
        admit();
    }

    private static int most(Missing missing) {
        return switch (missing) {
            case NOTHING -> 0;
            case CONNECTING -> MOST_WHILE_CONNECTING;
            case UNKNOWN -> UnwrittenCalls.MOST;
        };
    }

    /**
     * Waits until a call may leave.
     *
     * @return false when the budget was closed meanwhile: the call must not be made
     * @throws InterruptedException the waiting thread was interrupted; nothing was taken
     */
    boolean enter(Urgency urgency, boolean isBatch) throws InterruptedException {
        var ticket = request(urgency, isBatch);
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
    synchronized Ticket request(Urgency urgency, boolean isBatch) {
        var ticket = new Ticket(urgency, isBatch, nextNumber++, new CountDownLatch(1));
        activity.parked();
        waiting.add(ticket);
        admit();
        return ticket;
    }

    private synchronized void abandon(Ticket ticket) {
        if (waiting.remove(ticket)) {
            activity.resumed();
        } else {
            leave(ticket.isBatch());
        }
    }

    /** the answer of an admitted call is there, or never will be */
    synchronized void leave(boolean isBatch) {
        windows.cameBack(isBatch, now());
        admit();
    }

    synchronized boolean isQuiet() {
        return windows.underWay() == 0;
    }

    /** calls were written down: there is room for others */
    synchronized void written() {
        admit();
    }

    /** lets nobody leave for a while, because QuickBooks asked for it */
    synchronized void pause(Duration length) {
        pausedUntil = pausedUntil.orLater(now().plus(length));
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
        return waiting.isEmpty() ? Optional.empty() : opening.map(Opening::at).map(Moment::tenants);
    }

    private synchronized void admit() {
        var now = now();
        windows.forget(now);
        grant(now);
        // With so many under way or unwritten no instant helps, only an answer or the journal.
        if (!waiting.isEmpty() && hasRoom()) {
            boolean areBatches = waiting.stream().allMatch(Ticket::isBatch);
            var at = windows.opensAfter(areBatches, now);
            ringAt(at.orLater(pausedUntil), now);
        }
    }

    private void grant(Moment now) {
        for (var each = waiting.iterator(); each.hasNext(); ) {
            var ticket = each.next();
            if (isClosed || isOpen(ticket, now)) {
                windows.left(ticket.isBatch());
                activity.resumed();
                each.remove();
                ticket.granted().countDown();
            } else if (!ticket.isBatch()) {
                // Whoever stands behind may leave no earlier.
                return;
            }
        }
    }

    private boolean isOpen(Ticket ticket, Moment now) {
        return pausedUntil.hasCome(now) && hasRoom() && windows.isOpen(ticket.isBatch(), now);
    }

    private boolean hasRoom() {
        return windows.underWay() < CallWindows.AT_ONCE
                && unwritten.count() + windows.underWay() < UnwrittenCalls.MOST;
    }

    private void ringAt(Moment at, Moment now) {
        if (opening.filter(o -> o.at().equals(at)).isPresent()) {
            return;
        }
        opening.ifPresent(o -> o.alarm().close());
        opening = Optional.empty();
        // The alarm may ring at once, on a thread of the clock: it waits for this lock.
        opening = Optional.of(new Opening(at, clock.at(tenant, at.tenants(), this::rang)));
        machine.after(at.machines().minus(now.machines()), () -> rangByMachine(at));
    }

    private synchronized void rang() {
        opening.ifPresent(o -> o.alarm().close());
        opening = Optional.empty();
        admit();
    }

    /** what somebody else opened meanwhile, or put off, rings no more */
    private synchronized void rangByMachine(Moment at) {
        if (opening.filter(o -> o.at().equals(at)).isPresent()) {
            rang();
        }
    }

    private Moment now() {
        return new Moment(clock.now(tenant), machine.now());
    }
}

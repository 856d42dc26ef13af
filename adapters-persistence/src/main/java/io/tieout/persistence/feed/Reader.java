package io.tieout.persistence.feed;

import io.tieout.application.event.EventFeed.Pulse;
import io.tieout.application.event.EventFeed.ReaderTooSlow;
import io.tieout.application.event.EventFeed.Step;
import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.jooq.tables.records.DomainEventRecord;
import java.time.Duration;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.function.Predicate;

/**
 * One follower of the feed: first through history, page by page as it asks, then live from a
 * bounded buffer, and back through history when that overflows. One that lets history wait too long
 * is ended. It runs on a virtual thread of its own, which alone calls the subscriber: one that
 * blocks blocks nobody else.
 */
final class Reader implements Subscription, Runnable {
    /** Live events kept for a reader that is busy; about a second of a very busy tenant. */
    static final int BUFFERED = 1_000;

    /** Events of history read at once. */
    static final int PAGE = 100;

    private final Wish wish;
    private final Subscriber<? super Step> subscriber;
    private final EventLog log;
    private final Opener opener;
    private final Tailer tailer;
    private final Mailbox<Placed> mailbox = new Mailbox<>(BUFFERED);

    // Seen up to here: written by this reader's thread in history, under the tailer's lock live.
    private volatile Position position;
    private volatile Position delivered;
    // Everything up to here was put into the mailbox or was not wanted.
    private volatile Position offered;

    /** What the reader wants to see. */
    record Wish(
            TenantId tenant,
            Position from,
            Predicate<RecordedEvent> wanted,
            Cursors cursors,
            Rhythm rhythm) {}

    private record Placed(Opened event, Position at) {}

    Reader(
            Wish wish,
            Subscriber<? super Step> subscriber,
            EventLog log,
            Opener opener,
            Tailer tailer) {
        this.wish = wish;
        this.subscriber = subscriber;
        this.log = log;
        this.opener = opener;
        this.tailer = tailer;
        this.position = wish.from();
        this.delivered = wish.from();
        this.offered = wish.from();
    }

    TenantId tenant() {
        return wish.tenant();
    }

    Position position() {
        return position;
    }

    @Override
    public void run() {
        try {
            subscriber.onSubscribe(this);
            while (!mailbox.isOver()) {
                catchUp();
                followLive();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            fail(e);
        } finally {
            tailer.leave(this);
        }
        mailbox.farewell().ifPresent(Runnable::run);
    }

    private void catchUp() throws InterruptedException {
        position = delivered;
        mailbox.reopen();
        var stable = Position.before(log.horizon().oldestRunning());
        while (!mailbox.isOver() && !tailer.join(this, stable)) {
            var upTo = tailer.head();
            var page = log.of(wish.tenant(), position, upTo, PAGE);
            for (var row : page) {
                deliverFromHistory(row);
            }
            position = page.size() < PAGE ? upTo : Position.of(page.getLast());
            offered = position;
        }
    }

    private void deliverFromHistory(DomainEventRecord row) throws InterruptedException {
        if (mailbox.isOver()) {
            return;
        }
        var event = opener.open(row);
        if (event.isFor(wish.wanted())) {
            switch (mailbox.takeDemand(wish.rhythm().patience())) {
                case GIVEN -> deliver(new Placed(event, Position.of(row)));
                case NONE_IN_TIME -> fail(new ReaderTooSlow(wish.cursors().write(delivered)));
                case OVER -> {}
            }
        }
    }

    private void followLive() throws InterruptedException {
        // The first pulse comes at once: it tells that the present is reached.
        var quiet = Duration.ZERO;
        while (true) {
            // Read before the mailbox is: what is in there lies behind it.
            var upTo = offered;
            switch (mailbox.take(quiet)) {
                case Taken.Next<Placed>(var next) -> deliver(next);
                case Taken.Nothing<Placed> _ -> pulse(upTo);
                case Taken.Ended<Placed> _ -> {
                    return;
                }
            }
            quiet = wish.rhythm().quiet();
        }
    }

    private void pulse(Position upTo) {
        delivered = Position.later(delivered, upTo);
        subscriber.onNext(new Pulse(wish.cursors().write(delivered)));
    }

    private void deliver(Placed next) {
        subscriber.onNext(next.event().at(wish.cursors().write(next.at())));
        delivered = next.at();
    }

    /** takes a live event; called by the tailer, under its lock, and never waits */
    void offer(Opened event, Position at) {
        position = at;
        try {
            if (event.isFor(wish.wanted()) && !mailbox.offer(new Placed(event, at))) {
                // Its own thread reads on from the table.
                tailer.leave(this);
                return;
            }
            offered = at;
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    /** ends the reader with an error; it may resume after its last cursor */
    void fail(RuntimeException e) {
        mailbox.end(() -> subscriber.onError(e));
        tailer.leave(this);
    }

    /** ends the reader without one */
    void complete() {
        mailbox.end(subscriber::onComplete);
    }

    @Override
    public void request(long more) {
        if (more > 0) {
            mailbox.request(more);
        } else {
            // Reactive Streams, rule 3.9.
            fail(new IllegalArgumentException("expected a demand above 0 but got " + more));
        }
    }

    @Override
    public void cancel() {
        mailbox.end(() -> {});
        tailer.leave(this);
    }
}

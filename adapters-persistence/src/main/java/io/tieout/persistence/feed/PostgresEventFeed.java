package io.tieout.persistence.feed;

import io.tieout.application.event.Cursor;
import io.tieout.application.event.RecordedEvent;
import io.tieout.application.event.WatchedFeed;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.database.Databases;
import io.tieout.persistence.feed.EventLog.Horizon;
import io.tieout.persistence.feed.Reader.Wish;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.Flow.Subscriber;
import java.util.function.Predicate;

/**
 * The event feed of one node, read from the event table through the tail.
 *
 * <p>{@link #signal()} after each commit that stored events makes it quick; without it, and for
 * events of other nodes whose notification is lost, it looks every 250 ms.
 */
public final class PostgresEventFeed implements WatchedFeed, AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(250);

    /** how long a reader may let an event wait before it is ended */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** after how much quiet a reader gets a pulse; proxies close what is silent for a minute */
    private static final Duration QUIET = Duration.ofSeconds(15);

    /** how long stopping waits for a statement under way */
    private static final Duration STOP = Duration.ofSeconds(2);

    private final Bell bell = new Bell();
    private final EventLog log;
    private final Opener opener;
    private final Tailer tailer;
    private final OtherNodes otherNodes;
    private final Rhythm rhythm;
    private final List<Thread> threads;
    private final Set<Reader> readers = ConcurrentHashMap.newKeySet();

    public PostgresEventFeed(Databases databases, EventReader events) {
        this(databases, events, new Rhythm(POLL, PATIENCE, QUIET));
    }

    PostgresEventFeed(Databases databases, EventReader events, Rhythm rhythm) {
        this.rhythm = rhythm;
        this.log = new EventLog(databases.tailSql());
        this.opener = new Opener(events);
        this.tailer = new Tailer(log, opener, bell, rhythm.poll());
        this.otherNodes = new OtherNodes(databases.tailSql(), databases.tailUnpooled(), bell);
        this.threads =
                List.of(
                        thread("event-feed", tailer),
                        thread("event-feed-listen", otherNodes::runListening),
                        thread("event-feed-notify", otherNodes::runTelling));
    }

    public void start() {
        threads.forEach(Thread::start);
    }

    /** to be called after each commit that stored events, on any thread; returns at once */
    public void signal() {
        bell.ring();
        otherNodes.tell();
    }

    @Override
    public Publisher<Step> follow(TenantId tenant, From from, Predicate<RecordedEvent> wanted) {
        var horizon = log.horizon();
        var cursors = new Cursors(horizon.epoch());
        var position =
                switch (from) {
                    // Nothing older is unread, and nothing newer has a smaller place.
                    case From.Now() -> Position.before(horizon.oldestRunning());
                    case From.After(var cursor) -> known(cursor, cursors, horizon);
                };
        var wish = new Wish(tenant, position, wanted, cursors, rhythm);
        return subscriber -> start(wish, subscriber);
    }

    @Override
    public Duration silence() {
        return tailer.silence();
    }

    /** what this node could not pass on */
    public UnreadEvents unread() {
        return opener.unread();
    }

    private void start(Wish wish, Subscriber<? super Step> subscriber) {
        var reader = new Reader(wish, subscriber, log, opener, tailer);
        readers.add(reader);
        // For as long as it is followed: what the asking thread remembers is not to stay that long.
        Thread.ofVirtual()
                .name("event-feed-reader")
                .inheritInheritableThreadLocals(false)
                .start(() -> run(reader));
    }

    private void run(Reader reader) {
        try {
            reader.run();
        } finally {
            readers.remove(reader);
        }
    }

    private static Position known(Cursor cursor, Cursors cursors, Horizon horizon) {
        var position = cursors.read(cursor);
        if (position.transactionId() >= horizon.notYetBegun()) {
            // A database restored to an earlier day: resuming would skip what it writes anew.
            throw new UnknownCursor(
                    "cursor '" + cursor.text() + "' lies ahead of this history of events");
        }
        return position;
    }

    /** completes every reader and stops */
    @Override
    public void close() {
        readers.forEach(Reader::complete);
        otherNodes.stop();
        threads.forEach(Thread::interrupt);
        threads.forEach(PostgresEventFeed::awaitEnd);
    }

    private static void awaitEnd(Thread thread) {
        try {
            thread.join(STOP);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread thread(String name, Runnable work) {
        return Thread.ofPlatform().daemon().name(name).unstarted(work);
    }
}

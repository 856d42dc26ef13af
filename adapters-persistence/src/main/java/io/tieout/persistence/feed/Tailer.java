package io.tieout.persistence.feed;

import io.tieout.domain.people.TenantId;
import io.tieout.persistence.jooq.tables.records.DomainEventRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.locks.ReentrantLock;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread of a node that reads new events and hands each to the live readers of its tenant.
 *
 * <p>A reader joins exactly when it has seen everything up to the tailer's head; the head moves
 * only together with the handing out, under one lock. So nothing falls between history and live.
 */
final class Tailer implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Tailer.class);

    /** rows per read; a burst is read in several */
    private static final int BATCH = 500;

    /** After a ring the event may still be held back by an older transaction that just ends. */
    private static final Duration FIRST_LOOK_AGAIN = Duration.ofMillis(4);

    /** It looks again after this much more time, so that it comes that much late at most. */
    private static final int LONGER_BY_PERCENT = 25;

    /** Pauses grow up to this, some 300 ms after the ring; then it leaves it to the poll. */
    private static final Duration LAST_LOOK_AGAIN = Duration.ofMillis(64);

    private final EventLog log;
    private final Opener opener;
    private final Bell bell;
    private final Duration poll;

    private final ReentrantLock lock = new ReentrantLock();
    private final Set<Reader> live = new CopyOnWriteArraySet<>();
    private Position head = Position.before(0);
    private volatile long lookedNanos = System.nanoTime();

    Tailer(EventLog log, Opener opener, Bell bell, Duration poll) {
        this.log = log;
        this.opener = opener;
        this.bell = bell;
        this.poll = poll;
    }

    /**
     * hands every later event to the reader if it has seen all up to the head; else does nothing
     *
     * @param stable a place up to which nothing changes any more
     */
    boolean join(Reader reader, Position stable) {
        lock.lock();
        try {
            if (live.isEmpty()) {
                // Nobody needs what lies between, except this reader, which reads it itself.
                head = Position.later(head, stable);
                lookedNanos = System.nanoTime();
            }
            if (head.isAfter(reader.position())) {
                return false;
            }
            live.add(reader);
        } finally {
            lock.unlock();
        }
        bell.ring();
        return true;
    }

    void leave(Reader reader) {
        live.remove(reader);
    }

    Position head() {
        lock.lock();
        try {
            return head;
        } finally {
            lock.unlock();
        }
    }

    /** since the last complete look at what is stored */
    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - lookedNanos);
    }

    /** until interrupted */
    @Override
    public void run() {
        try {
            var pause = poll;
            while (!Thread.currentThread().isInterrupted()) {
                pause = awaitNext(pause);
                readAll();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** how long to wait the time after, if nothing rings */
    private Duration awaitNext(Duration pause) throws InterruptedException {
        if (live.isEmpty()) {
            bell.await();
            return FIRST_LOOK_AGAIN;
        }
        if (bell.await(pause)) {
            return FIRST_LOOK_AGAIN;
        }
        var longer = pause.plus(pause.multipliedBy(LONGER_BY_PERCENT).dividedBy(100));
        return longer.compareTo(LAST_LOOK_AGAIN) <= 0 && longer.compareTo(poll) < 0 ? longer : poll;
    }

    private void readAll() {
        try {
            long begunNanos = System.nanoTime();
            List<DomainEventRecord> batch;
            do {
                batch = log.after(head(), BATCH);
                handOut(batch);
            } while (batch.size() == BATCH && !live.isEmpty());
            lookedNanos = begunNanos;
        } catch (DataAccessException e) {
            if (!Thread.currentThread().isInterrupted()) {
                LOG.warn("cannot read new events, trying again", e);
            }
        }
    }

    private void handOut(List<DomainEventRecord> batch) {
        lock.lock();
        try {
            for (var row : batch) {
                handOut(row, Position.of(row));
            }
        } finally {
            lock.unlock();
        }
    }

    private void handOut(DomainEventRecord row, Position position) {
        var readers = readersOf(new TenantId(row.getTenantId()), position);
        if (!readers.isEmpty()) {
            handOut(row, position, readers);
        }
        head = Position.later(head, position);
    }

    private void handOut(DomainEventRecord row, Position position, List<Reader> readers) {
        Opened event;
        try {
            event = opener.open(row);
        } catch (RuntimeException e) {
            // One unreadable event must not stop the tenants that have nothing to do with it.
            readers.forEach(reader -> reader.fail(e));
            return;
        }
        readers.forEach(reader -> reader.offer(event, position));
    }

    private List<Reader> readersOf(TenantId tenant, Position position) {
        var readers = new ArrayList<Reader>();
        for (var reader : live) {
            if (reader.tenant().equals(tenant) && position.isAfter(reader.position())) {
                readers.add(reader);
            }
        }
        return readers;
    }
}

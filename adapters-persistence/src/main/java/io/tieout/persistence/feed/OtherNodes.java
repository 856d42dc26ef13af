package io.tieout.persistence.feed;

import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import io.tieout.persistence.database.Notifications;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.SQLDataType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes the other nodes after a commit, and is woken by them, with LISTEN and NOTIFY. Only a hint:
 * a lost one costs a poll interval.
 *
 * <p>It notifies after the commit and on its own connection, because a notifying transaction takes
 * a lock of the whole server while it commits; a burst of commits becomes few notifications.
 */
final class OtherNodes {
    private static final Logger LOG = LoggerFactory.getLogger(OtherNodes.class);

    private static final String CHANNEL = "tieout_event";

    /** the shortest time between two notifications of one node */
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final String me = UUID.randomUUID().toString();
    private final DSLContext tail;
    private final Bell toTell = new Bell();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Notifications notifications;

    OtherNodes(DSLContext tail, DataSource unpooled, Bell toWake) {
        this.tail = tail;
        this.notifications =
                new Notifications(
                        unpooled,
                        CHANNEL,
                        sender -> {
                            if (!sender.equals(me)) {
                                toWake.ring();
                            }
                        },
                        toWake::ring);
    }

    /** tells the others soon; returns at once */
    void tell() {
        toTell.ring();
    }

    /** tells until interrupted; a burst of commits becomes one notification */
    void runTelling() {
        try {
            do {
                toTell.await();
                notifyAllNodes();
            } while (!stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void notifyAllNodes() {
        try {
            tail.select(function("pg_notify", SQLDataType.OTHER, inline(CHANNEL), val(me))).fetch();
        } catch (DataAccessException e) {
            // Whoever stops the thread interrupts what it does, and that is no trouble.
            if (!Thread.currentThread().isInterrupted()) {
                LOG.warn("cannot notify other nodes, they poll", e);
            }
        }
    }

    /** listens until it is stopped */
    void runListening() {
        notifications.run();
    }

    /** ends telling, which must be interrupted too, and listening */
    void stop() {
        stopped.countDown();
        notifications.stop();
    }
}

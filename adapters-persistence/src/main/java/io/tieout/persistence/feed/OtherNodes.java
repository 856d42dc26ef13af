package io.tieout.persistence.feed;

import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.SQLDataType;
import org.postgresql.PGConnection;
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

    /** how long the listener waits at once; it can be stopped only in between */
    private static final Duration LISTEN = Duration.ofMillis(100);

    private static final Duration RETRY = Duration.ofSeconds(1);

    private final String me = UUID.randomUUID().toString();
    private final DSLContext tail;
    private final DataSource unpooled;
    private final Bell toTell = new Bell();
    private final Bell toWake;

    OtherNodes(DSLContext tail, DataSource unpooled, Bell toWake) {
        this.tail = tail;
        this.unpooled = unpooled;
        this.toWake = toWake;
    }

    /** tells the others soon; returns at once */
    void tell() {
        toTell.ring();
    }

    /** tells until interrupted */
    void runTelling() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                toTell.await();
                notifyAllNodes();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void notifyAllNodes() {
        try {
            tail.select(function("pg_notify", SQLDataType.OTHER, inline(CHANNEL), val(me))).fetch();
        } catch (DataAccessException e) {
            warn("cannot notify other nodes, they poll", e);
        }
    }

    /** listens until interrupted */
    void runListening() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                listen();
                Thread.sleep(RETRY);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        try (var connection = unpooled.getConnection()) {
            try (var statement = connection.createStatement()) {
                // jOOQ has no LISTEN.
                statement.execute("listen " + CHANNEL);
            }
            // What was told before is lost.
            toWake.ring();
            while (!Thread.currentThread().isInterrupted()) {
                wakeOnNotification(connection);
            }
        } catch (SQLException e) {
            warn("cannot listen to other nodes, polling until it works again", e);
        }
    }

    private void wakeOnNotification(Connection connection) throws SQLException {
        var notifications =
                connection.unwrap(PGConnection.class).getNotifications((int) LISTEN.toMillis());
        for (var notification : notifications) {
            if (!notification.getParameter().equals(me)) {
                toWake.ring();
            }
        }
    }

    /** Whoever stops the thread interrupts what it does, and that is no trouble. */
    private static void warn(String trouble, Exception e) {
        if (!Thread.currentThread().isInterrupted()) {
            LOG.warn(trouble, e);
        }
    }
}

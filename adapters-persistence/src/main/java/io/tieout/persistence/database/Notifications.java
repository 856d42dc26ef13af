package io.tieout.persistence.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What other nodes say on one channel of NOTIFY. A connection that breaks is opened anew, and
 * whoever listens is told that something may have been missed in between.
 */
public final class Notifications {
    private static final Logger LOG = LoggerFactory.getLogger(Notifications.class);

    /** how long it waits at once; it can be stopped only in between */
    private static final Duration LISTEN = Duration.ofMillis(100);

    /** waits between two looks whether the other end is still there: every ten seconds */
    private static final int WAITS_PER_CHECK = 100;

    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(5);

    private static final Duration RETRY = Duration.ofSeconds(1);

    private final DataSource unpooled;
    private final String channel;
    private final Consumer<String> heard;
    private final Runnable mayHaveMissed;
    private final CountDownLatch stopped = new CountDownLatch(1);

    /**
     * @param mayHaveMissed called each time listening begins, the first time too
     */
    public Notifications(
            DataSource unpooled, String channel, Consumer<String> heard, Runnable mayHaveMissed) {
        this.unpooled = unpooled;
        this.channel = channel;
        this.heard = heard;
        this.mayHaveMissed = mayHaveMissed;
    }

    /** listens until stopped or interrupted */
    public void run() {
        try {
            do {
                listen();
            } while (!stopped.await(RETRY.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** ends listening soon */
    public void stop() {
        stopped.countDown();
    }

    private void listen() {
        try (var connection = unpooled.getConnection()) {
            connection.setNetworkTimeout(Runnable::run, (int) ANSWER_TIMEOUT.toMillis());
            listen(connection);
            mayHaveMissed.run();
            while (goesOn()) {
                hear(connection);
                // Changes nothing, but fails if the other end went away without a word.
                listen(connection);
            }
        } catch (SQLException e) {
            if (goesOn()) {
                LOG.warn("cannot listen on channel {}, trying again", channel, e);
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            // jOOQ has no LISTEN.
            statement.execute("listen " + channel);
        }
    }

    private void hear(Connection connection) throws SQLException {
        var postgres = connection.unwrap(PGConnection.class);
        for (int waits = 0; waits < WAITS_PER_CHECK && goesOn(); waits++) {
            for (var notification : postgres.getNotifications((int) LISTEN.toMillis())) {
                heard.accept(notification.getParameter());
            }
        }
    }

    private boolean goesOn() {
        return stopped.getCount() > 0 && !Thread.currentThread().isInterrupted();
    }
}

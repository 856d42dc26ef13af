package io.tieout.bootstrap.bench.mutation;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/** How many rows were put into each table, as the server counts them. */
final class WrittenRows {

    /** A session tells its counts once a second at most; two of them without news are the end. */
    private static final Duration QUIET = Duration.ofSeconds(3);

    private static final Duration GLANCE = Duration.ofMillis(250);

    private WrittenRows() {}

    /** by table, schema first, once nothing is being counted any more */
    static Map<String, Long> atRest(Connection connection) throws SQLException {
        Map<String, Long> last = now(connection);
        long quietSince = System.nanoTime();
        while (System.nanoTime() - quietSince < QUIET.toNanos()) {
            LockSupport.parkNanos(GLANCE.toNanos());
            Map<String, Long> next = now(connection);
            if (!next.equals(last)) {
                quietSince = System.nanoTime();
                last = next;
            }
        }
        return last;
    }

    private static Map<String, Long> now(Connection connection) throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        try (var statement = connection.createStatement();
                var found =
                        statement.executeQuery(
                                "select schemaname || '.' || relname, n_tup_ins"
                                        + " from pg_stat_user_tables where n_tup_ins > 0")) {
            while (found.next()) {
                rows.put(found.getString(1), found.getLong(2));
            }
        }
        return rows;
    }
}

package io.tieout.bootstrap.faults.history;

import io.tieout.persistence.database.Databases;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Cuts every connection to the database through which a tenant's work is done, at once and in the
 * middle of whatever is under way: as if the node died, as far as anything is concerned that it had
 * not stored.
 */
final class CutLines {

    /** No product code does this, so it has no place among the product's statements. */
    private static final String CUT =
            "select count(pg_terminate_backend(pid)) from pg_stat_activity"
                    + " where usename = current_user and pid <> pg_backend_pid()";

    /** The pool hands out what was used within half a second unseen; the run itself asks later. */
    private static final Duration UNSEEN = Duration.ofSeconds(1);

    private final Databases databases;

    CutLines(Databases databases) {
        this.databases = databases;
    }

    /** how many were cut */
    int cut() {
        try (var connection = databases.app().getConnection();
                var statement = connection.createStatement();
                var cut = statement.executeQuery(CUT)) {
            cut.next();
            int lines = cut.getInt(1);
            LockSupport.parkNanos(UNSEEN.toNanos());
            return lines;
        } catch (SQLException e) {
            throw new IllegalStateException("the connections cannot be cut", e);
        }
    }
}

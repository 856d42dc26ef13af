package io.tieout.bootstrap.faults.kill;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * What a node does with its database.
 *
 * @param when before it is done, or after
 * @param sql as sent, in lower case; empty for a commit
 * @param values bound to the statement
 * @param hasAppended whether its transaction appended events, this one included
 */
record Step(When when, String sql, Collection<Object> values, boolean hasAppended) {

    /** Which side of it. */
    enum When {
        BEFORE,
        AFTER,
        AFTER_COMMIT
    }

    Step {
        values = List.copyOf(values);
    }

    static Step commit(boolean hasAppended) {
        return new Step(When.AFTER_COMMIT, "", List.of(), hasAppended);
    }

    static boolean isAppend(String sql) {
        return sql.toLowerCase(Locale.ROOT).contains("insert into domain_event");
    }
}

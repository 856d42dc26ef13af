package io.tieout.persistence.database;

import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;

/** Makes jOOQ contexts that render plainly and log no statement, because values may be secret. */
public final class Sql {
    static {
        // Read once by jOOQ, before its first statement; there is no setting for it.
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    private Sql() {}

    /** jOOQ on these connections */
    public static DSLContext over(ConnectionProvider connections) {
        return DSL.using(
                new DefaultConfiguration()
                        .set(SQLDialect.POSTGRES)
                        .set(connections)
                        .set(new Settings().withExecuteLogging(false).withRenderFormatted(false)));
    }
}

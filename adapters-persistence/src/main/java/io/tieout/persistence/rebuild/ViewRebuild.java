package io.tieout.persistence.rebuild;

import static io.tieout.persistence.jooq.Tables.DOMAIN_EVENT;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.val;

import io.tieout.persistence.database.DatabaseSettings;
import io.tieout.persistence.database.Databases;
import io.tieout.persistence.database.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DefaultConnectionProvider;
import org.jooq.impl.SQLDataType;

/**
 * Writes every view anew from the events, beside running nodes, and then puts the new ones in the
 * place of the old: all of them or none. Writers wait for the last step only, readers for nothing.
 */
public final class ViewRebuild {

    private static final String SCHEMA = "view_next";

    /** names the one rebuild that may run on a database; ours to choose */
    private static final long ONE_AT_A_TIME = 7_460_311_005L;

    /** as the function that swaps the views says that one would be lost */
    private static final String LOST = "TO001";

    private final DatabaseSettings settings;
    private final Function<Databases, List<Replaying>> replays;

    /**
     * @param replays each tenant's events on their way into what is opened for them
     */
    public ViewRebuild(DatabaseSettings settings, Function<Databases, List<Replaying>> replays) {
        this.settings = settings;
        this.replays = replays;
    }

    /**
     * rebuilds the views of all tenants
     *
     * @throws RebuildRefused another rebuild runs, or a view holds what no event explains
     */
    public void run(RebuildWatch watch) {
        try (Databases live = Databases.open(settings);
                Databases aside = Databases.open(settings.in(SCHEMA));
                Connection owner = live.owner().getConnection()) {
            DSLContext sql = Sql.over(new DefaultConnectionProvider(owner));
            mustBeAlone(sql);
            call(sql, "tieout_prepare_views");
            watch.begin(live.tailSql().fetchCount(DOMAIN_EVENT));
            List<Replaying> tenants = replays.apply(aside);
            tenants.forEach(each -> each.goOn(watch));
            watch.swapping();
            owner.setAutoCommit(false);
            call(sql, "tieout_hold_events");
            tenants.forEach(each -> each.end(watch));
            swap(sql, tenants);
            owner.commit();
        } catch (SQLException e) {
            throw new RebuildRefused("the database did not do it: " + e.getMessage(), e);
        }
    }

    /** the lock ends with the connection, so one that was killed is in nobody's way */
    private static void mustBeAlone(DSLContext sql) {
        boolean isAlone =
                sql.select(
                                function(
                                        "pg_try_advisory_lock",
                                        SQLDataType.BOOLEAN,
                                        val(ONE_AT_A_TIME)))
                        .fetchSingle()
                        .value1();
        if (!isAlone) {
            throw new RebuildRefused(
                    "a rebuild of the views runs on this database already; wait for its end");
        }
    }

    private static void swap(DSLContext sql, List<Replaying> tenants) {
        UUID[] ids = tenants.stream().map(each -> each.tenant().value()).toArray(UUID[]::new);
        try {
            sql.select(function("tieout_swap_views", SQLDataType.OTHER, val(ids))).execute();
        } catch (DataAccessException e) {
            if (LOST.equals(e.sqlState())) {
                throw new RebuildRefused(
                        "a rebuild would lose rows that no event explains, so all views stay as"
                                + " they are: "
                                + e.getMessage(),
                        e);
            }
            throw e;
        }
    }

    private static void call(DSLContext sql, String name) {
        sql.select(function(name, SQLDataType.OTHER)).execute();
    }
}

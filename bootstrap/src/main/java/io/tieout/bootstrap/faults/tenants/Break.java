package io.tieout.bootstrap.faults.tenants;

import io.tieout.domain.people.TenantId;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Goes for a tenant's rows through the application's own role, set to another tenant. */
final class Break {

    /**
     * Insufficient privilege, said of missing grants and of row-level security alike; and what is
     * said of a view that cannot be written.
     */
    private static final Set<String> REFUSED = Set.of("42501", "55000");

    private final TenantLogin login;
    private final TenantId victim;
    private final List<Way> ways;
    private final List<String> tables;

    Break(TenantLogin login, TenantId victim, List<Way> ways) {
        this.login = login;
        this.victim = victim;
        this.ways = List.copyOf(ways);
        this.tables = login.tables();
    }

    /** What can be done to rows. */
    enum Way {
        READ("select 1 from \"%s\" where tenant_id = ?"),
        CHANGE("update \"%s\" set tenant_id = tenant_id where tenant_id = ? returning 1"),
        REMOVE("delete from \"%s\" where tenant_id = ? returning 1"),
        ADD("insert into \"%s\" (tenant_id) values (?) returning 1");

        private final String sql;

        Way(String sql) {
            this.sql = sql;
        }
    }

    /** how many tables have rows of tenants */
    int size() {
        return tables.size();
    }

    /**
     * tries one way at one table
     *
     * @return what was reached, empty if nothing
     */
    List<String> attempt(Random random) {
        String table = tables.get(random.nextInt(tables.size()));
        Way way = ways.get(random.nextInt(ways.size()));
        try {
            return reaches(way.sql.formatted(table)) ? List.of(way + " in " + table) : List.of();
        } catch (SQLException refused) {
            return REFUSED.contains(String.valueOf(refused.getSQLState()))
                    ? List.of()
                    : List.of(way + " in " + table + " ended in " + refused.getSQLState());
        }
    }

    private boolean reaches(String sql) throws SQLException {
        return login.run(
                sql,
                statement -> {
                    statement.setObject(1, victim.value());
                    try (var rows = statement.executeQuery()) {
                        return rows.next();
                    }
                });
    }
}

package io.tieout.bootstrap.faults.tenants;

import io.tieout.domain.people.TenantId;
import io.tieout.persistence.database.Databases;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The application's own database role, set to one tenant, as if somebody had got hold of it. No
 * product code does this, so it has no place among the product's statements.
 */
final class TenantLogin {

    private static final String TENANT_OF_THE_TRANSACTION =
            "select set_config('tieout.tenant', ?, true)";

    private static final String TABLES =
            "select table_name from information_schema.columns"
                    + " where table_schema = 'public' and column_name = 'tenant_id'"
                    + " order by table_name";

    private static final String EVENTS = "select count(*) from domain_event where tenant_id = ?";

    private final Databases databases;
    private final TenantId tenant;

    TenantLogin(Databases databases, TenantId tenant) {
        this.databases = databases;
        this.tenant = tenant;
    }

    /** Something done with a statement. */
    interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    /** does it in a transaction of the tenant, which is kept */
    <T> T run(String sql, Work<T> work) throws SQLException {
        try (Connection connection = databases.app().getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement setting =
                            connection.prepareStatement(TENANT_OF_THE_TRANSACTION);
                    PreparedStatement statement = connection.prepareStatement(sql)) {
                setting.setString(1, tenant.value().toString());
                setting.execute();
                T result = work.with(statement);
                connection.commit();
                return result;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    /** every table and view with a tenant that the role may know of */
    List<String> tables() {
        return sure(
                TABLES,
                statement -> {
                    List<String> tables = new ArrayList<>();
                    try (var rows = statement.executeQuery()) {
                        while (rows.next()) {
                            tables.add(rows.getString(1));
                        }
                    }
                    return tables;
                });
    }

    /** how many events it has */
    int events() {
        return sure(
                EVENTS,
                statement -> {
                    statement.setObject(1, tenant.value());
                    try (var rows = statement.executeQuery()) {
                        rows.next();
                        return rows.getInt(1);
                    }
                });
    }

    private <T> T sure(String sql, Work<T> work) {
        try {
            return run(sql, work);
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not say", e);
        }
    }
}

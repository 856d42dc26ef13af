package io.tieout.persistence.tenant;

import java.sql.Connection;
import javax.sql.DataSource;
import org.jooq.ConnectionProvider;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gives jOOQ the connection of the transaction at hand, and no other: outside a transaction there
 * is no tenant, and row-level security would hide everything without a word.
 */
final class TransactionConnection implements ConnectionProvider {
    private final DataSource app;

    TransactionConnection(DataSource app) {
        this.app = app;
    }

    @Override
    public Connection acquire() {
        if (TransactionSynchronizationManager.getResource(app) instanceof ConnectionHolder holder) {
            return holder.getConnection();
        }
        throw new IllegalStateException("no transaction is open; open one through Transactions");
    }

    @Override
    public void release(Connection connection) {
        // The transaction gives it back.
    }
}

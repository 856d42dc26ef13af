package io.tieout.persistence.tenant;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Opens transactions in the present {@link TenantScope}: it is the first thing the database hears,
 * and the transaction's end takes it back, so that a pooled connection carries no tenant.
 *
 * <p>It throws when no scope is bound, and when work in one scope would join a transaction of
 * another.
 */
public final class TenantTransactionManager extends DataSourceTransactionManager {
    private static final long serialVersionUID = 1L;

    private final transient Map<Object, TenantScope> scopeByConnection = new ConcurrentHashMap<>();

    public TenantTransactionManager(DataSource app) {
        super(app);
    }

    /** the app's data source: a connection taken from it outside a transaction has no tenant */
    DataSource app() {
        return obtainDataSource();
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        var scope = TenantScope.present();
        super.doBegin(transaction, definition);
        scopeByConnection.put(boundConnection(), scope);
    }

    @Override
    protected void prepareTransactionalConnection(
            Connection connection, TransactionDefinition definition) throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        var scope = TenantScope.present();
        // Below jOOQ: it has no connection before this transaction stands.
        try (var statement = connection.prepareStatement("select set_config(?, ?, true)")) {
            statement.setString(1, scope.settingName());
            statement.setString(2, scope.settingValue());
            statement.execute();
        }
    }

    @Override
    protected void prepareSynchronization(
            DefaultTransactionStatus status, TransactionDefinition definition) {
        if (status.hasTransaction() && !status.isNewTransaction()) {
            refuseOtherScope();
        }
        super.prepareSynchronization(status, definition);
    }

    private void refuseOtherScope() {
        var wanted = TenantScope.present();
        var open = scopeByConnection.get(boundConnection());
        if (!wanted.equals(open)) {
            throw new IllegalTransactionStateException(
                    "work in " + wanted + " cannot join a transaction of " + open);
        }
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        scopeByConnection.remove(boundConnection());
        super.doCleanupAfterCompletion(transaction);
    }

    private Object boundConnection() {
        var bound = TransactionSynchronizationManager.getResource(obtainDataSource());
        if (bound == null) {
            throw new IllegalTransactionStateException("no connection is bound to the transaction");
        }
        return bound;
    }
}

package io.tieout.persistence.tenant;

import static java.util.Objects.requireNonNull;

import io.tieout.persistence.database.TransactionSetting;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Opens transactions in the present {@link TenantScope}: it is the first thing the database hears,
 * in one message with the first statement, and the transaction's end takes it back, so that a
 * pooled connection carries no tenant.
 *
 * <p>It throws when no scope is bound, and when work in one scope would join a transaction of
 * another. Whoever writes while it reads for an answer ends the state that was read until then.
 */
public final class TenantTransactionManager extends DataSourceTransactionManager {
    private static final long serialVersionUID = 1L;

    private final transient Map<Object, Open> openByConnection = new ConcurrentHashMap<>();

    private record Open(TenantScope scope, boolean writes) {}

    /** A transaction that no thread has at hand. */
    record Parked(SuspendedResourcesHolder held) {}

    public TenantTransactionManager(DataSource app) {
        super(app);
    }

    /** the app's data source: a connection taken from it outside a transaction has no tenant */
    DataSource app() {
        return obtainDataSource();
    }

    /** takes the transaction at hand off this thread */
    Parked park() {
        return new Parked(requireNonNull(suspend(doGetTransaction())));
    }

    /** gives this thread, which has none at hand, a parked transaction */
    void takeUp(Parked parked) {
        resume(null, parked.held());
    }

    /** whether the transaction at hand can go on: after a statement that failed it cannot */
    boolean isSound() {
        Connection connection = boundConnection().getConnection();
        try {
            return !connection.isClosed()
                    && connection.unwrap(BaseConnection.class).getTransactionState()
                            == TransactionState.OPEN;
        } catch (SQLException _) {
            // Taken out of use between the two questions.
            return false;
        }
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        var scope = TenantScope.present();
        boolean writes = !definition.isReadOnly();
        if (writes) {
            AnswerTransaction.atHand(this).ifPresent(AnswerTransaction::letGo);
        }
        super.doBegin(transaction, definition);
        openByConnection.put(boundConnection(), new Open(scope, writes));
    }

    @Override
    protected void prepareTransactionalConnection(
            Connection connection, TransactionDefinition definition) throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        var scope = TenantScope.present();
        if (definition instanceof OneState state) {
            state.begin(connection, scope);
            return;
        }
        connection
                .unwrap(TransactionSetting.class)
                .setFirst(scope.settingName(), scope.settingValue());
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
        var open = openByConnection.get(boundConnection());
        if (open == null || !wanted.equals(open.scope())) {
            throw new IllegalTransactionStateException(
                    "work in "
                            + wanted
                            + " cannot join a transaction of "
                            + (open == null ? "nobody" : open.scope()));
        }
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        var open = openByConnection.remove(boundConnection());
        super.doCleanupAfterCompletion(transaction);
        if (open != null && open.writes()) {
            // Others of the answer may have read meanwhile, of a state before this.
            AnswerTransaction.atHand(this).ifPresent(AnswerTransaction::letGo);
        }
    }

    private ConnectionHolder boundConnection() {
        if (TransactionSynchronizationManager.getResource(obtainDataSource())
                instanceof ConnectionHolder holder) {
            return holder;
        }
        throw new IllegalTransactionStateException("no connection is bound to the transaction");
    }
}

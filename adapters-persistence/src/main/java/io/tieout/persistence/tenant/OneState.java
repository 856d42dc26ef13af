package io.tieout.persistence.tenant;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Asks for a transaction that only reads, and every statement the same state. */
final class OneState extends DefaultTransactionDefinition {

    private static final long serialVersionUID = 1L;

    private static final String NAME = "one state";

    // The time that runs must be stopped before another one counts.
    private static final String BEGIN =
            "begin isolation level repeatable read read only; select set_config(?, ?, true),"
                + " set_config('transaction_timeout', '0', true), set_config('transaction_timeout',"
                + " ?, true)";

    private final Duration longest;

    /**
     * Asks for one.
     *
     * @param longest then the database ends it; it has no number of its own there, so that it holds
     *     the event feed up no more than a single statement
     */
    OneState(Duration longest) {
        this.longest = longest;
        setReadOnly(true);
        setName(NAME);
    }

    /**
     * whether the transaction at hand is such a one: what is newer than its state it does not see
     */
    static boolean isAtHand() {
        return NAME.equals(TransactionSynchronizationManager.getCurrentTransactionName());
    }

    /**
     * Begins with one message. The driver's own begin knows no isolation, and behind the tenant
     * setting it would come too late.
     */
    void begin(Connection connection, TenantScope scope) throws SQLException {
        connection.setAutoCommit(true);
        try (var statement = connection.prepareStatement(BEGIN)) {
            statement.setString(1, scope.settingName());
            statement.setString(2, scope.settingValue());
            statement.setString(3, String.valueOf(longest.toMillis()));
            statement.execute();
        } finally {
            connection.setAutoCommit(false);
        }
    }
}

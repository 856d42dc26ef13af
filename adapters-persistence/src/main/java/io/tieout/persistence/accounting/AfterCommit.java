package io.tieout.persistence.accounting;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Does something once the transaction at hand is committed, and nothing if it is not. */
final class AfterCommit implements TransactionSynchronization {

    private final Runnable action;

    private AfterCommit(Runnable action) {
        this.action = action;
    }

    /**
     * @throws IllegalStateException no transaction is open
     */
    static void run(Runnable action) {
        TransactionSynchronizationManager.registerSynchronization(new AfterCommit(action));
    }

    @Override
    public void afterCommit() {
        action.run();
    }
}

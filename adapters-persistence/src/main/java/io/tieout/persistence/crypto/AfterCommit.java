package io.tieout.persistence.crypto;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Runs something once the transaction at hand is committed, and never if it is not. */
record AfterCommit(Runnable action) implements TransactionSynchronization {

    static void run(Runnable action) {
        TransactionSynchronizationManager.registerSynchronization(new AfterCommit(action));
    }

    @Override
    public void afterCommit() {
        action.run();
    }
}

package io.tieout.persistence.eventstore;

import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** Axon's transactions on Spring's: a new one in the scope at hand, or the one that is open. */
final class SpringTransactions implements TransactionManager {

    private final PlatformTransactionManager transactions;

    SpringTransactions(PlatformTransactionManager transactions) {
        this.transactions = transactions;
    }

    @Override
    public Transaction startTransaction() {
        TransactionStatus status = transactions.getTransaction(new DefaultTransactionDefinition());
        Transaction begun = new Begun(status);
        if (status.isNewTransaction()) {
            // Axon rolls back on exceptions but not on errors; nothing may outlive the command.
            CurrentUnitOfWork.ifStarted(command -> command.onCleanup(_ -> begun.rollback()));
        }
        return begun;
    }

    private final class Begun implements Transaction {
        private final TransactionStatus status;

        Begun(TransactionStatus status) {
            this.status = status;
        }

        @Override
        public void commit() {
            transactions.commit(status);
        }

        /** does nothing once it ended, be it by a commit that failed */
        @Override
        public void rollback() {
            if (!status.isCompleted()) {
                transactions.rollback(status);
            }
        }
    }
}

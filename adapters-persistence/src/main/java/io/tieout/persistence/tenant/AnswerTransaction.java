package io.tieout.persistence.tenant;

import static java.util.Objects.requireNonNull;

import io.tieout.application.view.AnswerAtHand;
import io.tieout.application.view.Answers.Answer;
import io.tieout.persistence.tenant.TenantTransactionManager.Parked;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;

/**
 * The transaction of one answer. The first read begins it; between reads it is parked, so that the
 * next one takes it up on whichever thread it runs; reads take turns.
 *
 * <p>It ends before the answer does when a statement failed, because the database would refuse
 * every other one, and when the answer itself wrote something, because it would not see it. The
 * next read begins another one then. What is of another scope reads for itself.
 */
final class AnswerTransaction implements Answer {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerTransaction.class);

    private final TenantTransactionManager manager;
    private final Places places;
    private final OneState state;

    /** Who has it alone touches what is open. */
    private final ReentrantLock turn = new ReentrantLock();

    private @Nullable Open open;
    private volatile boolean isOver;

    private static final class Open {
        private final TenantScope scope;
        private final TransactionStatus status;
        private @Nullable Parked parked;
        private boolean isSpent;

        private Open(TenantScope scope, TransactionStatus status) {
            this.scope = scope;
            this.status = status;
        }
    }

    AnswerTransaction(TenantTransactionManager manager, Places places, OneState state) {
        this.manager = manager;
        this.places = places;
        this.state = state;
    }

    /** the one that the present thread reads for through this manager */
    static Optional<AnswerTransaction> atHand(TenantTransactionManager manager) {
        return AnswerAtHand.get()
                .filter(AnswerTransaction.class::isInstance)
                .map(AnswerTransaction.class::cast)
                .filter(answer -> answer.manager == manager);
    }

    /**
     * Reads of the answer's state.
     *
     * @param apart reads instead when the answer has none for this scope
     */
    <T> T read(TenantScope scope, Supplier<T> work, Supplier<T> apart) {
        if (!takeUp(scope)) {
            return apart.get();
        }
        try {
            return work.get();
        } finally {
            putDown();
        }
    }

    /** ends the state: what is read from now on sees what was written */
    void letGo() {
        if (turn.isHeldByCurrentThread()) {
            requireNonNull(open).isSpent = true;
            return;
        }
        turn.lock();
        try {
            endParked();
        } finally {
            giveTurn();
        }
    }

    /** Waits for nobody: whoever reads at this moment ends it when done. */
    @Override
    public void close() {
        isOver = true;
        if (turn.tryLock()) {
            try {
                endParked();
            } finally {
                turn.unlock();
            }
        }
    }

    private boolean takeUp(TenantScope scope) {
        turn.lock();
        boolean isUp = false;
        try {
            isUp = !isOver && resumeOrBegin(scope);
            return isUp;
        } finally {
            if (!isUp) {
                giveTurn();
            }
        }
    }

    private boolean resumeOrBegin(TenantScope scope) {
        if (open == null) {
            open = new Open(scope, begin(scope));
            return true;
        }
        if (!open.scope.equals(scope)) {
            return false;
        }
        manager.takeUp(requireNonNull(open.parked));
        return true;
    }

    private TransactionStatus begin(TenantScope scope) {
        boolean isOpen = false;
        try {
            places.take();
            try {
                TransactionStatus begun = scope.call(() -> manager.getTransaction(state));
                isOpen = true;
                return begun;
            } finally {
                if (!isOpen) {
                    places.giveBack();
                }
            }
        } finally {
            if (!isOpen) {
                // Others of this answer find out by themselves, all at a time.
                isOver = true;
            }
        }
    }

    private void putDown() {
        try {
            Open present = requireNonNull(open);
            if (present.isSpent || present.status.isRollbackOnly() || !manager.isSound()) {
                end(present);
            } else {
                present.parked = manager.park();
            }
        } finally {
            giveTurn();
        }
    }

    private void endParked() {
        if (open != null) {
            manager.takeUp(requireNonNull(open.parked));
            end(open);
        }
    }

    private void end(Open ending) {
        open = null;
        try {
            if (ending.status.isRollbackOnly() || !manager.isSound()) {
                manager.rollback(ending.status);
            } else {
                manager.commit(ending.status);
            }
        } catch (TransactionException lost) {
            // It only read, and what it read is there; the connection is back all the same.
            LOG.debug("the transaction of an answer did not end well", lost);
        } finally {
            places.giveBack();
        }
    }

    private void giveTurn() {
        turn.unlock();
        // Asked afterwards: who closes from now on gets the turn.
        if (isOver) {
            close();
        }
    }
}

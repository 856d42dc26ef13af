package io.tieout.persistence.tenant;

import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * How many answers hold a connection at a time. The rest of the pool is for whoever needs one for a
 * single piece of work, also in the middle of an answer: who has such a one waits for no other, so
 * that answers never wait for each other's.
 */
final class Places {

    private final Semaphore free;
    private final Duration patience;

    Places(int most, Duration patience) {
        // First come, first served: an answer that waits is waited for by somebody.
        this.free = new Semaphore(most, true);
        this.patience = patience;
    }

    /**
     * waits for a place
     *
     * @throws CannotCreateTransactionException none became free in time
     */
    void take() {
        try {
            if (free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotCreateTransactionException("given up while waiting for a place", e);
        }
        String said = "no connection was free for an answer within " + patience;
        throw new CannotCreateTransactionException(said, new SQLTransientConnectionException(said));
    }

    void giveBack() {
        free.release();
    }
}

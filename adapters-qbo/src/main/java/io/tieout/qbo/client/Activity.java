package io.tieout.qbo.client;

/**
 * Counts what is under way for a connection, and what of it only waits for the tenant's clock to
 * move. Tells whether anything can still happen at the present instant.
 */
public final class Activity {

    private int active;
    private int parked;
    private long changes;

    /** A look at the counters. */
    public record Sight(int active, int parked, long changes) {

        /** nothing moves unless new work or a later instant comes */
        public boolean isQuiet() {
            return active == 0;
        }
    }

    /** something started; every begin has one {@link #ended()} */
    public synchronized void began() {
        active++;
        changes++;
    }

    public synchronized void ended() {
        active--;
        changes++;
    }

    /** something under way begins to wait for an instant */
    public synchronized void parked() {
        active--;
        parked++;
        changes++;
    }

    /** its instant has come; called by whoever wakes it, so that no moment looks quiet */
    public synchronized void resumed() {
        parked--;
        active++;
        changes++;
    }

    public synchronized Sight look() {
        return new Sight(active, parked, changes);
    }
}

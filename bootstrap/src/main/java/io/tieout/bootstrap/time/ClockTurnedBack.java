package io.tieout.bootstrap.time;

import java.time.Instant;

/** Someone asked a tenant's clock to go back. It never does. */
public final class ClockTurnedBack extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ClockTurnedBack(Instant now, Instant wanted) {
        super("the clock stands at " + now + " and cannot go back to " + wanted);
    }
}

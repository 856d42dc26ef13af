package io.tieout.qbo.client;

import java.time.Duration;

/** What a limit on calls does while the tenant's clock stands (ADR 0039). */
public enum StandingClock {

    /** It ends by the machine's time, so that nobody waits for ever. */
    ENDS_LIMITS {
        @Override
        MachineTime machine() {
            return new RunningTime();
        }
    },

    /**
     * It goes on until somebody moves the clock: for runs that move it, and that leave more work at
     * one instant than a machine gets ready in a few seconds.
     */
    KEEPS_LIMITS {
        @Override
        MachineTime machine() {
            return new MachineTime() {
                @Override
                public Duration now() {
                    return Duration.ZERO;
                }

                @Override
                public void after(Duration delay, Runnable task) {
                    // That much time never passes.
                }

                @Override
                public void close() {
                    // Nothing runs.
                }
            };
        }
    };

    abstract MachineTime machine();
}

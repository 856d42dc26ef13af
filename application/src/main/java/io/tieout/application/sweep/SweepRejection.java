package io.tieout.application.sweep;

import io.tieout.domain.decision.Rejection;
import java.time.Duration;

/** Why a sweep cannot be ordered. */
public sealed interface SweepRejection extends Rejection {

    record NothingConnected() implements SweepRejection {
        @Override
        public String message() {
            return "no accounting system is connected, so there is nothing to sweep; an"
                    + " administrator must connect one";
        }
    }

    record SweepNotWithinLimits(Duration every, Duration least, Duration most)
            implements SweepRejection {
        @Override
        public String message() {
            return "expected a sweep every "
                    + least.toMinutes()
                    + " to "
                    + most.toMinutes()
                    + " minutes but got "
                    + every.toMinutes();
        }
    }
}

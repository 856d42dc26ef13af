package io.tieout.domain.simulation;

import java.time.LocalDate;

/** The time that a policy is tried out over. */
public sealed interface Over {

    /** What really happened, from the beginning of one day to the end of another. */
    record History(LocalDate fromOn, LocalDate throughOn) implements Over {
        public History {
            if (throughOn.isBefore(fromOn)) {
                throw new IllegalArgumentException(
                        "expected a last day from " + fromOn + " on but got " + throughOn);
            }
        }
    }

    /** From now on for so many days, in which nothing further is paid, billed or arranged. */
    record Coming(int days) implements Over {
        public Coming {
            if (days < 1) {
                throw new IllegalArgumentException("expected 1 day or more but got " + days);
            }
        }
    }
}

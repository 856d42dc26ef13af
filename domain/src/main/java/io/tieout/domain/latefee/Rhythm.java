package io.tieout.domain.latefee;

import java.time.LocalDate;

/** How often a fee is charged while an invoice stays overdue. */
public sealed interface Rhythm {

    /** a fee each week for 23 years, or each month for a century; nobody collects longer */
    int MAX_PERIODS = 1_200;

    /**
     * the day of a fee
     *
     * @param period counts from 0
     */
    LocalDate on(LocalDate firstOn, int period);

    /** how many fees there can be */
    default int periods() {
        return MAX_PERIODS;
    }

    /** One fee, and never another. */
    record Once() implements Rhythm {
        @Override
        public LocalDate on(LocalDate firstOn, int period) {
            return firstOn;
        }

        @Override
        public int periods() {
            return 1;
        }
    }

    /** One more after so many days. */
    record EveryDays(int days) implements Rhythm {
        public EveryDays {
            if (days < 1) {
                throw new IllegalArgumentException("a fee comes after 1 day or more, got " + days);
            }
        }

        @Override
        public LocalDate on(LocalDate firstOn, int period) {
            return firstOn.plusDays((long) period * days);
        }
    }

    /**
     * One more after so many months, counted from the first, so that a short month shortens no
     * later one.
     */
    record EveryMonths(int months) implements Rhythm {
        public EveryMonths {
            if (months < 1) {
                throw new IllegalArgumentException(
                        "a fee comes after 1 month or more, got " + months);
            }
        }

        @Override
        public LocalDate on(LocalDate firstOn, int period) {
            return firstOn.plusMonths((long) period * months);
        }
    }
}

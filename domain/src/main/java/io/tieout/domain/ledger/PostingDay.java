package io.tieout.domain.ledger;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The day on which a journal that is sent may stand: the day it belongs to, or the first open one
 * behind the closed books. The difference is shown, never hidden.
 *
 * @param wanted the day it belongs to
 * @param on the day it is posted
 */
public record PostingDay(LocalDate wanted, LocalDate on) {

    public PostingDay {
        if (on.isBefore(wanted)) {
            throw new IllegalArgumentException(
                    "a posting is diverted forward, got " + on + " for " + wanted);
        }
    }

    /**
     * the first day that may take it
     *
     * @param closedThrough the last day of the closed books; empty while none is closed
     */
    public static PostingDay of(LocalDate wanted, Optional<LocalDate> closedThrough) {
        LocalDate on =
                closedThrough
                        .filter(closed -> !wanted.isAfter(closed))
                        .map(closed -> closed.plusDays(1))
                        .orElse(wanted);
        return new PostingDay(wanted, on);
    }

    /** whether closed books moved it */
    public boolean isDiverted() {
        return !on.equals(wanted);
    }
}

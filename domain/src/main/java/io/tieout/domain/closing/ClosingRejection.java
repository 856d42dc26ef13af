package io.tieout.domain.closing;

import io.tieout.domain.decision.Rejection;
import java.time.LocalDate;

/** Why books are not closed, or not opened again. */
public sealed interface ClosingRejection extends Rejection {

    record NotClosedLater(LocalDate through, LocalDate present) implements ClosingRejection {
        @Override
        public String message() {
            return "the books are closed through "
                    + present
                    + " already, later than "
                    + through
                    + "; ask for reopenBooks to open days again";
        }

        @Override
        public String field() {
            return "through";
        }
    }

    record DayNotOver(LocalDate through, LocalDate today) implements ClosingRejection {
        @Override
        public String message() {
            return "cannot close through "
                    + through
                    + " on "
                    + today
                    + "; choose a day that is over";
        }

        @Override
        public String field() {
            return "through";
        }
    }

    /** {@code present} is empty in words when nothing is closed. */
    record NothingToReopen(LocalDate through, String present) implements ClosingRejection {
        @Override
        public String message() {
            return "cannot reopen down to "
                    + through
                    + ": the books are "
                    + present
                    + "; choose an earlier day";
        }

        @Override
        public String field() {
            return "through";
        }
    }
}

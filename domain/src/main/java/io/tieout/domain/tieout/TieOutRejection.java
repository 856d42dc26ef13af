package io.tieout.domain.tieout;

import io.tieout.domain.decision.Rejection;
import java.time.LocalDate;

/** Why nothing is compared. */
public sealed interface TieOutRejection extends Rejection {

    record NoBooksToTieTo() implements TieOutRejection {
        @Override
        public String message() {
            return "no accounting system is connected, so there is nothing to tie out to; an"
                    + " administrator must connect one";
        }
    }

    record DayAhead(LocalDate asOf, LocalDate today) implements TieOutRejection {
        @Override
        public String message() {
            return "cannot tie out as of " + asOf + " on " + today + "; choose a day that has come";
        }

        @Override
        public String field() {
            return "asOf";
        }
    }
}

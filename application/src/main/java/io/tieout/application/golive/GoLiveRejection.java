package io.tieout.application.golive;

import io.tieout.domain.decision.Rejection;
import java.time.LocalDate;

/** Why an order about going live is refused. */
public sealed interface GoLiveRejection extends Rejection {

    record NothingConnected() implements GoLiveRejection {
        @Override
        public String message() {
            return "no accounting system is connected, so there is nothing to go live on; an"
                    + " administrator must connect one";
        }
    }

    record CutoffInForce(LocalDate cutoffOn) implements GoLiveRejection {
        @Override
        public String message() {
            return "documents dated on or after the cutoff "
                    + cutoffOn
                    + " stand in the books already, so it cannot be moved any more; void them"
                    + " first, or keep it";
        }

        @Override
        public String field() {
            return "cutoffOn";
        }
    }

    record NoCutoffSet() implements GoLiveRejection {
        @Override
        public String message() {
            return "no cutoff is set, so nothing waits for opening balances; set the cutoff first";
        }
    }

    record InvalidReason(int length, int longest) implements GoLiveRejection {
        @Override
        public String message() {
            return "a reason has 1 to " + longest + " characters but got " + length;
        }

        @Override
        public String field() {
            return "reason";
        }
    }
}

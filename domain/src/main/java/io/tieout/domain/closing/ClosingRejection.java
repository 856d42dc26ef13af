package io.tieout.domain.closing;

import io.tieout.domain.decision.Rejection;
import io.tieout.domain.people.ActorId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;

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

    record NotBeingClosed(YearMonth month, String present) implements ClosingRejection {
        @Override
        public String message() {
            return month
                    + " is not being closed: the books are "
                    + present
                    + "; begin with beginClosing";
        }

        @Override
        public String field() {
            return "month";
        }
    }

    record AnotherMonth(YearMonth month, String present) implements ClosingRejection {
        @Override
        public String message() {
            return "cannot do this for "
                    + month
                    + " while the books are "
                    + present
                    + "; close that month first, or abandon it with abandonClosing";
        }

        @Override
        public String field() {
            return "month";
        }
    }

    record OwnClosing(Finding finding, ActorId by) implements ClosingRejection {
        @Override
        public String message() {
            return by.value()
                    + " began to close this month and cannot sign off "
                    + finding.inWords()
                    + "; somebody else must";
        }

        @Override
        public String field() {
            return "concern";
        }
    }

    record NothingFound(YearMonth month, Concern concern) implements ClosingRejection {
        @Override
        public String message() {
            return "nothing of " + concern + " is open in " + month + "; no need to sign it off";
        }

        @Override
        public String field() {
            return "concern";
        }
    }

    record ChecklistOpen(YearMonth month, List<Finding> open) implements ClosingRejection {
        public ChecklistOpen {
            open = List.copyOf(open);
        }

        @Override
        public String message() {
            return "cannot close "
                    + month
                    + " with "
                    + open.stream().map(Finding::inWords).collect(Collectors.joining(", "))
                    + "; settle each, or have a second person sign it off with signOffFinding";
        }

        @Override
        public String field() {
            return "month";
        }
    }

    record StillOpen(LocalDate through, List<Finding> open) implements ClosingRejection {
        public StillOpen {
            open = List.copyOf(open);
        }

        @Override
        public String message() {
            return "cannot close through "
                    + through
                    + " with "
                    + open.stream().map(Finding::inWords).collect(Collectors.joining(", "))
                    + "; settle each, or close the month with beginClosing, where a second person"
                    + " may sign them off";
        }

        @Override
        public String field() {
            return "through";
        }
    }
}

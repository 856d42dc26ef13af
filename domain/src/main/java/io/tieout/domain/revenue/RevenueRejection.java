package io.tieout.domain.revenue;

import io.tieout.domain.decision.Rejection;
import java.time.LocalDate;
import java.time.YearMonth;

/** Why an agreement does not change as asked. */
public sealed interface RevenueRejection extends Rejection {

    record EndsTooEarly(LocalDate lastOn, LocalDate firstOn) implements RevenueRejection {
        @Override
        public String message() {
            return "the last day "
                    + lastOn
                    + " is before "
                    + firstOn
                    + ", the first that can still earn; choose a later one, or cancel";
        }

        @Override
        public String field() {
            return "lastOn";
        }
    }

    record NotPositive(String amount) implements RevenueRejection {
        @Override
        public String message() {
            return "an amount is positive, got " + amount + "; the kind of change says the way";
        }

        @Override
        public String field() {
            return "amount";
        }
    }

    record BeyondPending(String what, String amount, String pending) implements RevenueRejection {
        @Override
        public String message() {
            return "cannot earn "
                    + amount
                    + " of '"
                    + what
                    + "': "
                    + pending
                    + " is left of it; a change order raises that";
        }

        @Override
        public String field() {
            return "amount";
        }
    }

    record EarnedBeyondPrice(String earned, String price) implements RevenueRejection {
        @Override
        public String message() {
            return "the price cannot fall to "
                    + price
                    + ": "
                    + earned
                    + " is earned by then; credit the difference or correct the agreement";
        }

        @Override
        public String field() {
            return "price";
        }
    }

    record CreditBeyondPrice(String amount, String price) implements RevenueRejection {
        @Override
        public String message() {
            return "cannot credit " + amount + ": the price is " + price + "; credit at most that";
        }

        @Override
        public String field() {
            return "amount";
        }
    }

    record MonthNotOver(YearMonth month, LocalDate today) implements RevenueRejection {
        @Override
        public String message() {
            return "cannot recognise " + month + " on " + today + "; choose a month that is over";
        }

        @Override
        public String field() {
            return "month";
        }
    }

    record NothingToRecognise(YearMonth month, int held) implements RevenueRejection {
        @Override
        public String message() {
            return "nothing is left to recognise of "
                    + month
                    + (held == 0
                            ? ""
                            : " but " + held + " held back; monthRun says what hinders each");
        }

        @Override
        public String field() {
            return "month";
        }
    }
}

package io.tieout.domain.refund;

import io.tieout.domain.decision.Rejection;
import java.time.LocalDate;

/** Why money is not given back. */
public sealed interface RefundRejection extends Rejection {

    /** Part of the order breaks a rule; {@code field} says where. */
    record InvalidRefund(String field, String message) implements RefundRejection {}

    record RefundNumberTaken(String number) implements RefundRejection {
        @Override
        public String message() {
            return "refund number '" + number + "' is taken; choose another";
        }

        @Override
        public String field() {
            return "number";
        }
    }

    record RefundInTheWay(String number, String amount) implements RefundRejection {
        @Override
        public String message() {
            return "refund '"
                    + number
                    + "' of "
                    + amount
                    + " was ordered before with other content; choose another number";
        }

        @Override
        public String field() {
            return "number";
        }
    }

    record BeyondRefundable(String wanted, String left) implements RefundRejection {
        @Override
        public String message() {
            return "cannot give back "
                    + wanted
                    + ": "
                    + left
                    + " is neither used nor refunded nor on its way; ask for that or less";
        }

        @Override
        public String field() {
            return "amount";
        }
    }

    record NothingToRefund(String what, String why) implements RefundRejection {
        @Override
        public String message() {
            return "nothing of " + what + " can be given back: " + why;
        }
    }

    record NoMoneyAccount(String account, String why) implements RefundRejection {
        @Override
        public String message() {
            return "money cannot leave account '"
                    + account
                    + "': "
                    + why
                    + "; choose a bank account by its id, see accountingList(kind: ACCOUNT)";
        }

        @Override
        public String field() {
            return "fromAccountId";
        }
    }

    record NoReceivables(String currency) implements RefundRejection {
        @Override
        public String message() {
            return "the chart of accounts shows no active account of receivables in "
                    + currency
                    + "; refresh the lists, or make one in the accounting system";
        }
    }

    record NotLinked(String account) implements RefundRejection {
        @Override
        public String message() {
            return "account "
                    + account
                    + " is linked to no customer of this company; link it first";
        }
    }

    record BooksClosedThen(LocalDate day, LocalDate closedThrough, String wayOut)
            implements RefundRejection {
        @Override
        public String message() {
            return "the books are closed through "
                    + closedThrough
                    + " and "
                    + day
                    + " is not"
                    + " after that; "
                    + wayOut;
        }

        @Override
        public String field() {
            return "paidOn";
        }
    }

    record RefundBlocked(String reasons) implements RefundRejection {
        @Override
        public String message() {
            return "the refund cannot be pushed: " + reasons;
        }
    }
}

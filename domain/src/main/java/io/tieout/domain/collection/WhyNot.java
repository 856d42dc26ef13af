package io.tieout.domain.collection;

import io.tieout.domain.latefee.FeeOutcome;
import io.tieout.domain.money.Money;
import java.time.Instant;
import java.time.LocalDate;

/** Why a step is not taken; the message also says what would change that. */
public sealed interface WhyNot {

    /** one lower-case sentence for people */
    String message();

    /** The day has not come. */
    record NotYet(LocalDate on) implements WhyNot {
        @Override
        public String message() {
            return "its day is " + on + "; pay or dispute the invoice before it";
        }
    }

    /** Nothing is open. */
    record Settled() implements WhyNot {
        @Override
        public String message() {
            return "the invoice is settled; it comes back if a payment bounces";
        }
    }

    /** The policy leaves the account alone. */
    record Exempt() implements WhyNot {
        @Override
        public String message() {
            return "the policy exempts the account; take it off the list to collect";
        }
    }

    /** All that is open is contested. */
    record Disputed(Money amount) implements WhyNot {
        @Override
        public String message() {
            return amount + " is disputed, which is all that is open; resolve the dispute";
        }
    }

    /** The customer has until that day. */
    record Promised(LocalDate untilOn) implements WhyNot {
        @Override
        public String message() {
            return "payment is promised until " + untilOn + "; it resumes after that day";
        }
    }

    /** The parts are paid as agreed. */
    record OnPlan() implements WhyNot {
        @Override
        public String message() {
            return "the instalments are paid as agreed; it resumes when one is missed";
        }
    }

    /** Money that waits would pay it. */
    record AboutToBePaid(Money waiting) implements WhyNot {
        @Override
        public String message() {
            return waiting + " waits to be applied and would pay it; apply it, or say it is not";
        }
    }

    /** It is not worth it. */
    record BelowLeast(Money overdue, Money least) implements WhyNot {
        @Override
        public String message() {
            return overdue
                    + " is overdue and the policy begins at "
                    + least
                    + "; it begins when more falls overdue";
        }
    }

    /** The law forbids it. */
    record OnHold(Pause.HoldKind kind) implements WhyNot {
        @Override
        public String message() {
            return "a legal hold (" + kind + ") stops it; lift the hold";
        }
    }

    /** Who pays now is not known. */
    record PaymentsUnseen(Instant since) implements WhyNot {
        @Override
        public String message() {
            return "payments were last seen at " + since + "; it waits until they are seen again";
        }
    }

    /** It is night or a holiday where the customer is. */
    record Closed() implements WhyNot {
        @Override
        public String message() {
            return "it is outside the hours of the policy on the customer's clock; it waits for"
                    + " them";
        }
    }

    /** The customer was written to often enough. */
    record WrittenOften(int messages, LocalDate againOn) implements WhyNot {
        @Override
        public String message() {
            return messages + " messages went out lately; the next may go out on " + againOn;
        }
    }

    /** What must be said first was not. */
    record NotWarned(String notice) implements WhyNot {
        @Override
        public String message() {
            return "the reminder '" + notice + "' has not gone out; it goes first";
        }
    }

    /** It is ordered. */
    record GoingOut() implements WhyNot {
        @Override
        public String message() {
            return "its message is ordered and has not gone out yet; it counts once it did";
        }
    }

    /** It was not sent, or never arrived. */
    record Bounced() implements WhyNot {
        @Override
        public String message() {
            return "the message did not go out or did not arrive; `messages` says why: mend that"
                    + " and send it again";
        }
    }

    /** A later one stands for it. */
    record Overtaken(String by) implements WhyNot {
        @Override
        public String message() {
            return "'" + by + "' is due too and stands for it";
        }
    }

    /** The end was proposed. */
    record Concluded(String by) implements WhyNot {
        @Override
        public String message() {
            return "'" + by + "' was taken; a person decides what becomes of the invoice";
        }
    }

    /** There is nothing to charge. */
    record NoFee(FeeOutcome outcome) implements WhyNot {
        @Override
        public String message() {
            return outcome.sentence();
        }
    }

    /** No terms say how much. */
    record NoTerms() implements WhyNot {
        @Override
        public String message() {
            return "the policy names no fee in this currency, or there is none on a fee; terms that"
                    + " are saved now count for what falls due later";
        }
    }
}

package io.tieout.domain.revenue;

import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.util.List;

/** When an agreement is billed, and how much each time. */
public sealed interface BillingTerms {

    /** The days that a price is for, cut into periods of so many months from the first day on. */
    record Term(LocalDate firstOn, LocalDate lastOn, int everyMonths) {
        public Term {
            if (lastOn.isBefore(firstOn)) {
                throw new IllegalArgumentException(
                        "expected a last day from " + firstOn + " on but got " + lastOn);
            }
            if (everyMonths < 1) {
                throw new IllegalArgumentException(
                        "a period has at least 1 month, got " + everyMonths);
            }
        }
    }

    /** The price in parts, each on the first day of its period. */
    record InAdvance(Money price, Term term) implements BillingTerms {}

    /** The price in parts, each on the day after its period. */
    record InArrears(Money price, Term term) implements BillingTerms {}

    /** The same amount on the first day of every period: what is paid is owed until it is drawn. */
    record Retainer(Money perPeriod, Term term) implements BillingTerms {}

    /**
     * The same price on the first day of every term, for as long as nobody ends it.
     *
     * @param untilOn the last day on which a term may begin
     */
    record Renewal(Money price, LocalDate firstOn, int termMonths, LocalDate untilOn)
            implements BillingTerms {
        public Renewal {
            if (termMonths < 1) {
                throw new IllegalArgumentException(
                        "a term has at least 1 month, got " + termMonths);
            }
        }
    }

    /** Each milestone on the day it was accepted. */
    record PerMilestone(List<Delivery> accepted) implements BillingTerms {
        public PerMilestone {
            accepted = List.copyOf(accepted);
        }
    }

    /** What was worked and approved in a month, on the day after it. */
    record ApprovedTime(List<Delivery> approved) implements BillingTerms {
        public ApprovedTime {
            approved = List.copyOf(approved);
        }
    }

    /**
     * Something that was delivered.
     *
     * @param what unique in its agreement
     */
    record Delivery(String what, Money amount, LocalDate on) {}
}

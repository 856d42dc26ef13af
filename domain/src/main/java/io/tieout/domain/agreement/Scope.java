package io.tieout.domain.agreement;

import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.revenue.Schedule;
import io.tieout.domain.revenue.Slice;
import java.time.LocalDate;
import java.util.List;

/** What is sold, and by what it is earned. */
public sealed interface Scope {

    Currency currency();

    /** when the price is earned, as far as that is known when it is agreed */
    Schedule schedule();

    /** Access for a time: evenly by day. */
    record Subscription(Money price, LocalDate firstOn, LocalDate lastOn) implements Scope {
        @Override
        public Currency currency() {
            return price.currency();
        }

        @Override
        public Schedule schedule() {
            return Schedule.subscription(price, firstOn, lastOn);
        }
    }

    /** Work in parts that the customer accepts one by one; at least one. */
    record Milestones(List<Milestone> parts) implements Scope {
        public Milestones {
            parts = List.copyOf(parts);
        }

        @Override
        public Currency currency() {
            return parts.getFirst().amount().currency();
        }

        @Override
        public Schedule schedule() {
            return Schedule.pending(
                    currency(),
                    parts.stream()
                            .map(part -> new Slice.Pending(part.amount(), part.what()))
                            .toList());
        }
    }

    /**
     * Hours as they are worked, up to a cap.
     *
     * @param hourlyRate what an hour costs
     */
    record TimeAndMaterials(Money cap, Money hourlyRate) implements Scope {

        /** the name of all that is worked, of which the cap is left */
        public static final String TIME = "time";

        @Override
        public Currency currency() {
            return cap.currency();
        }

        @Override
        public Schedule schedule() {
            return Schedule.pending(currency(), List.of(new Slice.Pending(cap, TIME)));
        }
    }

    /**
     * A part that is earned when it is accepted.
     *
     * @param what unique in its agreement
     */
    record Milestone(String what, Money amount) {}
}

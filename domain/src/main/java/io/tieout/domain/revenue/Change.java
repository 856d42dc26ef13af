package io.tieout.domain.revenue;

import io.tieout.domain.money.Money;
import java.time.LocalDate;

/** A change of an agreement in the middle of its life, by the treatment it names. */
public sealed interface Change {

    /** Something distinct at its own price: it gets a schedule of its own beside the present. */
    record SeparateContract(Money price, LocalDate firstOn, LocalDate lastOn) implements Change {}

    /**
     * What is not earned yet is spread anew from that day: upgrade, downgrade, extension, price.
     *
     * @param price of the whole agreement from then on
     */
    record Prospective(Money price, LocalDate from, LocalDate lastOn) implements Change {}

    /**
     * As if it had always been so; the difference counts that day: scope that is not distinct, or
     * another estimate.
     */
    record CumulativeCatchUp(Money price, LocalDate firstOn, LocalDate lastOn, LocalDate on)
            implements Change {}

    /** It was wrong: all that was earned is taken back and put right, as a pair. */
    record Correction(Money price, LocalDate firstOn, LocalDate lastOn) implements Change {}

    /** It ends on that day. */
    record Cancellation(LocalDate lastOn, Rest rest) implements Change {}

    /** What becomes of the part that is not earned when an agreement ends. */
    enum Rest {
        /** It is credited to the customer, and the price falls. */
        CREDITED,
        /** It is not refundable and nothing is left to deliver: it is earned that day. */
        RECOGNISED
    }

    /** The customer pays so much less: what is not earned yet first, then what is. */
    record Credit(Money amount, LocalDate on) implements Change {}

    /** The cap on time, or the price of what is pending, rises by so much under this name. */
    record ChangeOrder(String what, Money more) implements Change {}

    /** A milestone was accepted, or so much of a cap was worked. */
    record Delivered(String what, Money amount, LocalDate on) implements Change {}

    /** It was not, after all, or not so much. */
    record TakenBack(String what, Money amount, LocalDate on) implements Change {}
}

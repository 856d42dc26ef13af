package io.tieout.domain.credit;

import io.tieout.domain.money.Money;
import io.tieout.domain.money.Quantity;
import java.time.LocalDate;
import java.util.List;

/**
 * What somebody wants credited of an invoice.
 *
 * @param number the number printed on the credit memo, at most 21 characters
 */
public record CreditOrder(
        String number,
        LocalDate issuedOn,
        Selection selection,
        String reason,
        boolean appliesOnLanding) {

    /** How much of the invoice. */
    public sealed interface Selection {

        /** All that was not credited yet. */
        record Whole() implements Selection {}

        /**
         * So much of all that was charged, tax included: of each line in proportion to what is left
         * of it. Tax follows from the lines, so it may differ by what rounding makes of it.
         */
        record Share(Money amount) implements Selection {}

        /** So much of some lines. */
        record Lines(List<Part> parts) implements Selection {
            public Lines {
                parts = List.copyOf(parts);
            }
        }
    }

    /** So much of one line. */
    public sealed interface Part {

        /** the invoice's line, counted from 0 */
        int position();

        /** So many of its units, at its price. */
        record Units(int position, Quantity quantity) implements Part {}

        /** So much of its amount, whatever the units. */
        record Worth(int position, Money amount) implements Part {}
    }
}

package io.tieout.domain.invoice;

import io.tieout.domain.money.ExchangeRate;
import java.util.List;
import java.util.Optional;

/**
 * How the accounting system booked a document beside what the document says: what it is worth at
 * home, and to whom its tax is owed.
 */
public sealed interface Booked {

    /** The rate, among the fields of a document. */
    String EXCHANGE_RATE = "exchange rate";

    /** The tax of all rates taken together, among the fields of a document. */
    String TAX_OF_RATES = "tax of rates together";

    /** Begins the name of each tax among the fields of a document. */
    String TAX_OF_RATE = "tax of rate ";

    /** Nobody kept it: the document landed before it was read. */
    record Unstated() implements Booked {}

    /**
     * As it stands there.
     *
     * @param rate one for a document in the currency of the books
     * @param taxes one for each rate that took something; the sum is the document's tax unless
     *     somebody overrode it
     */
    record Stated(ExchangeRate rate, List<TaxByRate> taxes) implements Booked {
        public Stated {
            taxes = List.copyOf(taxes);
        }
    }

    /** of a document as it stands there; one that states no rate was not converted */
    static Stated of(LandedDocument landed) {
        return new Stated(landed.rate().orElse(ExchangeRate.ONE), landed.taxes());
    }

    /** what a document says it is converted at; one that says nothing leaves it unstated */
    static Booked asStated(Optional<ExchangeRate> rate) {
        return rate.<Booked>map(stated -> new Stated(stated, List.of())).orElseGet(Unstated::new);
    }

    /** whether this is what the accounting system booked, and not what the document says */
    static boolean isField(String field) {
        return field.equals(EXCHANGE_RATE)
                || field.equals(TAX_OF_RATES)
                || field.startsWith(TAX_OF_RATE);
    }
}

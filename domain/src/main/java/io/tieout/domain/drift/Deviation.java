package io.tieout.domain.drift;

import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.Difference;

/**
 * One field of a document that no longer says what our books say.
 *
 * @param field in the words of the document, such as {@code line 2 amount}
 * @param approved the value that was signed
 * @param landed the value that our books count: the signed one, or what landed in its place
 * @param now the value that stands in the accounting system
 */
public record Deviation(String field, String approved, String landed, String now) {

    /** speaks for the tax, which no line carries */
    static final String TOTAL_WITH_TAX = "total with tax";

    /** how the document differs from the signed one once this counts */
    Difference difference() {
        return new Difference(kind(), field, approved, now);
    }

    private Difference.Kind kind() {
        if (field.equals(Booked.EXCHANGE_RATE)) {
            return Difference.Kind.RATE;
        }
        if (Booked.isField(field)) {
            return Difference.Kind.TAX;
        }
        return switch (field) {
            case "number" -> Difference.Kind.RENUMBERED;
            case "tax" -> Difference.Kind.TAX;
            default -> Difference.Kind.CHANGED;
        };
    }
}

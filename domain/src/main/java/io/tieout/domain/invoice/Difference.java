package io.tieout.domain.invoice;

/**
 * One difference between the document that was approved and the one that landed.
 *
 * @param field what differs, in the words of the document, such as {@code line 2 amount}
 * @param approved the value that was signed; empty when nothing was
 * @param landed the value that stands in the books
 */
public record Difference(Kind kind, String field, String approved, String landed) {

    /** What is known to make two documents differ, and everything else. */
    public enum Kind {
        /** The accounting system computed another tax than was signed. */
        TAX,
        /** An amount is off by one minor unit. */
        ROUNDING,
        /** The accounting system numbers documents itself. */
        RENUMBERED,
        /** It consumed a credit of the customer by itself. */
        CREDIT_APPLIED,
        /** Nothing above explains it. */
        CHANGED
    }

    /** one sentence for people */
    public String sentence() {
        return field + ": approved '" + approved + "', landed '" + landed + "'";
    }
}

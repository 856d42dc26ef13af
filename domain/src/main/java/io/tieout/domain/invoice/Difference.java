package io.tieout.domain.invoice;

/**
 * One difference between the document that was approved and the one that landed.
 *
 * @param field what differs, in the words of the document, such as {@code line 2 amount}
 * @param approved the value that was signed; empty when nothing was
 * @param landed the value that stands in the books
 */
public record Difference(Kind kind, String field, String approved, String landed) {

    /**
     * What is known to make two documents differ, and everything else. Whether a landed document
     * stands as approved is decided here and nowhere else: what the accounting system is known to
     * do by itself needs nobody's consent, another tax than was signed and anything unexplained
     * need an approver's.
     */
    public enum Kind {
        /** The accounting system computed another tax than was signed. */
        TAX(true),
        /** It was converted at another rate than was signed. */
        RATE(true),
        /** An amount is off by one minor unit. */
        ROUNDING(false),
        /** The accounting system numbers documents itself. */
        RENUMBERED(false),
        /** It consumed a credit of the customer by itself. */
        CREDIT_APPLIED(false),
        /** Nothing above explains it. */
        CHANGED(true);

        private final boolean needsAcceptance;

        Kind(boolean needsAcceptance) {
            this.needsAcceptance = needsAcceptance;
        }

        /** whether a document that landed with it stands only once an approver accepts it */
        public boolean needsAcceptance() {
            return needsAcceptance;
        }
    }

    /** one sentence for people */
    public String sentence() {
        return field + ": approved '" + approved + "', landed '" + landed + "'";
    }
}

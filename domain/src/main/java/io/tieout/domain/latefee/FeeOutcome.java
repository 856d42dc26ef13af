package io.tieout.domain.latefee;

/** What came of the calculation of a fee. */
public enum FeeOutcome {
    CHARGEABLE("the terms, in full"),
    LOWERED_TO_CAP("lowered to what the law's cap leaves; change the cap if it is out of date"),
    NO_BASIS("no term entitles to a fee; record the clause that the customer agreed to"),
    BASIS_TOO_LATE("the term was agreed after the invoice was issued; it counts for later ones"),
    NOT_ON_INVOICE("the invoice does not show the term; it counts for invoices that do"),
    NO_CAP_KNOWN("no cap is recorded for the customer's jurisdiction, class and currency; add it"),
    WITHIN_LEGAL_GRACE("the law forbids a fee so soon after the due date"),
    NOTHING_OVERDUE("nothing is overdue that is not disputed, promised or about to be paid"),
    CAP_REACHED("the earlier fees on the invoice reach the law's cap");

    private final String sentence;

    FeeOutcome(String sentence) {
        this.sentence = sentence;
    }

    /** for people: what happened, and the way out if there is one */
    public String sentence() {
        return sentence;
    }
}

package io.tieout.domain.payment.suggestion;

/**
 * One thing that speaks for or against a suggestion.
 *
 * @param points how much; negative speaks against it
 * @param words why, for people
 */
public record Factor(Kind kind, int points, String words) {

    /** What is looked at. */
    public enum Kind {
        CUSTOMER,
        AMOUNT,
        NUMBER,
        DATES,
        PRINCIPAL,
        SPLIT,
        AMBIGUITY,
        EARLIER_DECISION
    }
}

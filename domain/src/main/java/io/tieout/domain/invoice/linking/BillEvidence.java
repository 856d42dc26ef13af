package io.tieout.domain.invoice.linking;

/**
 * One thing that speaks for or against a document.
 *
 * @param weight points, above 0 for it and below 0 against it
 * @param words the same for a person
 */
public record BillEvidence(Factor factor, int weight, String words) {

    public boolean isFor() {
        return weight > 0;
    }

    /** What was compared, and what it weighs. */
    public enum Factor {
        NUMBER(50),
        TOTAL(30),
        SIMILAR_NUMBER(25),
        ISSUE_DATE(15),
        CUSTOMER(10),
        DUE_DATE(5),
        NEAR_DATE(5),
        OTHER_DUE_DATE(-2),
        OTHER_ISSUE_DATE(-10),
        OTHER_NUMBER(-15),
        OTHER_TOTAL(-20),
        OTHER_CURRENCY(-100);

        private final int weight;

        Factor(int weight) {
            this.weight = weight;
        }

        BillEvidence says(String words) {
            return new BillEvidence(this, weight, words);
        }
    }
}

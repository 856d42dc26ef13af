package io.tieout.domain.account.linking;

/**
 * One thing that speaks for or against a candidate.
 *
 * @param weight points, above 0 for it and below 0 against it
 * @param words the same for a person, without personal data
 */
public record Evidence(Factor factor, int weight, String words) {

    public Evidence {
        if (weight == 0) {
            throw new IllegalArgumentException(factor + " weighs nothing, so it is no evidence");
        }
    }

    public boolean isFor() {
        return weight > 0;
    }

    /** What was compared, and what it weighs at most. */
    public enum Factor {
        TAX_ID(60),
        NAME(50),
        EMAIL(50),
        LINKED_BEFORE(40),
        SIMILAR_NAME(35),
        EMAIL_DOMAIN(20),
        PHONE(20),
        ADDRESS(15),
        POSTAL_CODE(5),
        OTHER_TAX_ID(-40),
        REFUSED_BEFORE(-60),
        INACTIVE(-10),
        BELOW_ANOTHER(-5),
        OTHER_CURRENCY(-100),
        LINKED_TO_ANOTHER(-100),
        NOT_A_CUSTOMER(-100);

        private final int weight;

        Factor(int weight) {
            this.weight = weight;
        }

        Evidence says(String words) {
            return new Evidence(this, weight, words);
        }

        /** a part of its weight */
        Evidence says(int percent, String words) {
            return new Evidence(this, weight * percent / 100, words);
        }
    }
}

package io.tieout.domain.recorded;

/** What is thought of a payment in the books that may be the same. */
public enum Suspicion {
    /** nobody said yet */
    OPEN,
    /** it is another one */
    REFUTED
}

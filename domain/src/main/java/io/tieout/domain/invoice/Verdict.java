package io.tieout.domain.invoice;

/** How what landed stands to what was approved. */
public enum Verdict {
    /** The same, to the cent and in every field that was signed. */
    EXACT,
    /** It differs, and each difference has a known cause. */
    VARIANCE,
    /** It is another document than the one that was signed. */
    DIVERGED
}

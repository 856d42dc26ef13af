package io.tieout.domain.invoice;

import io.tieout.domain.invoice.Difference.Kind;
import java.util.List;

/** How what landed stands to what was approved. */
public enum Verdict {
    /** The same, to the cent and in every field that was signed. */
    EXACT,
    /** It differs, and each difference has a known cause. */
    VARIANCE,
    /** It is another document than the one that was signed. */
    DIVERGED;

    /** the verdict that these differences amount to */
    public static Verdict on(List<Difference> differences) {
        if (differences.isEmpty()) {
            return EXACT;
        }
        return differences.stream().anyMatch(difference -> difference.kind() == Kind.CHANGED)
                ? DIVERGED
                : VARIANCE;
    }
}

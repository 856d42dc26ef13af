package io.tieout.domain.refund;

import java.util.List;

/**
 * How the document of a refund no longer says what landed.
 *
 * @param isGone whether it was deleted
 * @param changes each field that changed, in words; none when it is gone
 */
public record RefundDeparture(boolean isGone, List<String> changes) {

    public RefundDeparture {
        changes = List.copyOf(changes);
    }

    /** for people; empty when it is gone */
    public String sentence() {
        return String.join("; ", changes);
    }
}

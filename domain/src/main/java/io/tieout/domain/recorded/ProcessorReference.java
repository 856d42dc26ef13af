package io.tieout.domain.recorded;

/**
 * What a processor calls a payment: a charge id, the number of a check, the trace of a transfer.
 * One processor never uses it twice.
 */
public record ProcessorReference(Channel processor, String reference) {

    /** longer than any of theirs; Stripe promises at most 255, "Expanding responses" page */
    static final int LONGEST = 255;

    public ProcessorReference {
        if (reference.isBlank() || reference.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a reference has 1 to "
                            + LONGEST
                            + " characters but this one has "
                            + reference.length());
        }
    }

    /** both in one text */
    public String name() {
        return processor + ":" + reference;
    }

    /**
     * Whether the reference of a payment in the books may be this one: as it is, or as much of its
     * beginning or its end as fits there.
     *
     * @param booked as the books show it
     * @param longest the most characters the books hold
     */
    public boolean mayBe(String booked, int longest) {
        return booked.equals(reference)
                || (booked.length() == longest
                        && (reference.startsWith(booked) || reference.endsWith(booked)));
    }
}

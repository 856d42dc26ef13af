package io.tieout.application.axon;

/**
 * Ends an attempt whose answer appended nothing and rests on an aggregate that was not read: no
 * append means that nothing proved its state to be the present one, so the command is decided
 * again.
 */
final class DecidedUnproven extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DecidedUnproven() {
        super(
                "decided on a state that nobody read; to be decided again on the stored one",
                null,
                false,
                false);
    }
}

package io.tieout.application.axon;

/**
 * Ends an attempt whose answer appended nothing and rests on a cached aggregate: no append means
 * that nothing proved the cached state to be the present one, so the command is decided again.
 */
final class DecidedOnCachedState extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DecidedOnCachedState() {
        super(
                "decided on a cached state; to be decided again on the stored one",
                null,
                false,
                false);
    }
}

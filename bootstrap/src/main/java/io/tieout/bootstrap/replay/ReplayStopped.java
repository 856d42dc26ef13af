package io.tieout.bootstrap.replay;

/** The replay cannot go on; run it again to continue where it stopped. */
final class ReplayStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReplayStopped(String message) {
        super(message);
    }
}

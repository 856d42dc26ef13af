package io.tieout.bootstrap.faults.seeded;

/** A law does not hold. No code under test may catch it. */
final class Broken extends Error {

    private static final long serialVersionUID = 1L;

    Broken(String how) {
        super(how, null, false, false);
    }
}

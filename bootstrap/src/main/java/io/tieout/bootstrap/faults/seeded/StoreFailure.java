package io.tieout.bootstrap.faults.seeded;

/** The store would not, or did not say that it would. */
final class StoreFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreFailure(String what) {
        super(what, null, false, false);
    }
}

package io.tieout.bootstrap.faults.seeded;

/** The process ends here: nothing catches it but whoever drives the life. */
final class Killed extends Error {

    private static final long serialVersionUID = 1L;

    Killed(String where) {
        super("killed " + where, null, false, false);
    }
}

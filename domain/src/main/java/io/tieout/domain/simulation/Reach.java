package io.tieout.domain.simulation;

/**
 * Whether reminders reach an account: what needs notice first never comes to one that gets none.
 */
public enum Reach {

    /** They go out. */
    REMINDED,

    /**
     * Its customer wants none, or nobody knows where to write to, so they are ordered, do not go
     * out, and announce nothing.
     */
    UNREACHED
}

package io.tieout.domain.tieout;

/** Why a document stands otherwise on the two sides; the first that holds is the one. */
public enum Explanation {
    /** We learnt of it after their report was read. */
    TIMING,
    /** Something about it is on its way, in one direction or the other. */
    IN_FLIGHT,
    /** An operation of ours on it waits or is stuck. */
    QUEUED,
    /** Somebody changed it there, and nobody decided what counts. */
    EDITED_THERE,
    /** Two people set it aside. */
    IGNORED,
    /** It is older than the day of going live, and was never taken over. */
    BEFORE_CUTOFF,
    /** What is open in foreign currencies was valued anew there, which is left to the books. */
    CURRENCY_REVALUATION,
    /** Somebody else entered it there, for a customer of nobody here or past the sales forms. */
    ENTERED_BY_OTHERS,
    /** It sells the same on both sides, and its tax was computed otherwise there. */
    TAX_VARIANCE,
    /** It is dated in books that are closed, and was changed since. */
    AFTER_CLOSING_DATE,
    /** Nothing explains it. */
    UNKNOWN
}

package io.tieout.domain.closing;

/** What may still be open in a month that is to be closed. */
public enum Concern {
    /** Money that came in by its end and waits for a person. */
    UNMATCHED_PAYMENTS,
    /** Documents of it that are on their way to the accounting system, or stuck. */
    QUEUED_OPERATIONS,
    /** Documents dated in it that nobody approved. */
    UNAPPROVED_DRAFTS,
    /** Documents of it that somebody changed in the accounting system. */
    DRIFT,
    /** Agreements whose revenue through its end is not recognised, or not as it is by now. */
    UNPOSTED_REVENUE,
    /** Payments of whose processors' fees something through its end is not posted. */
    UNPOSTED_FEES,
    /** Receivables that nobody compared with the accounting system, or that differ unexplained. */
    UNTIED_ACCOUNTS
}

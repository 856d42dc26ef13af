package io.tieout.domain.observed;

/** Why a document is watched no longer. */
public enum Ending {
    /** somebody voided it */
    VOIDED,
    /** somebody deleted it */
    DELETED,
    /** its customer is linked to no account, or no longer */
    NOT_LINKED,
    /** it turned out to be, or became, the document of an invoice or credit memo of ours */
    OURS;

    /** whether it can be watched again: an id that is gone there never comes back */
    boolean isFinal() {
        return this != NOT_LINKED;
    }
}

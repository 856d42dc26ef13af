package io.tieout.application.command;

/**
 * What a caller may do. {@link #SYSTEM} is Tieout's own automations and is never granted by a
 * token.
 */
public enum Role {
    /** connections and policies; approves no documents */
    ADMIN,
    /** drafts, submits, matches */
    ACCOUNTANT,
    /** approves and pushes what someone else made */
    APPROVER,
    /** reads everything, changes nothing */
    AUDITOR,
    /** sees the own account only */
    CUSTOMER,
    /** the SaaS backend: accounts, drafts, access checks */
    PLATFORM,
    /** Tieout's own automations */
    SYSTEM
}

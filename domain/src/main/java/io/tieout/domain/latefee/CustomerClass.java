package io.tieout.domain.latefee;

/** What a debtor is in the eyes of the law that caps fees. */
public enum CustomerClass {
    BUSINESS,
    CONSUMER,
    PUBLIC_BODY
}

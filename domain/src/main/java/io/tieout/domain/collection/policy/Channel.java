package io.tieout.domain.collection.policy;

/** How a customer is written to. */
public enum Channel {
    EMAIL,
    WEBHOOK,
    CHAT
}

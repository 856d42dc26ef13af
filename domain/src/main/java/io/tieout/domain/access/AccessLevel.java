package io.tieout.domain.access;

/** How much an account may do, the most first. */
public enum AccessLevel {
    FULL,
    READ_ONLY,
    BLOCKED
}

package io.tieout.graphql.connection;

import java.time.Instant;

/** A one-time link for an administrator's browser, and how long it is any good. */
record Offer(String authorizeUrl, Instant expiresAt) {
    @Override
    public String toString() {
        return "Offer[authorizeUrl=***, expiresAt=" + expiresAt + "]";
    }
}

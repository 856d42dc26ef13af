package io.tieout.domain.ledger;

import java.util.UUID;

/**
 * The event that a journal follows from.
 *
 * @param subject the document or agreement it happened to
 * @param version the event's position in that subject's history, from 0
 */
public record Cause(UUID subject, long version) {

    public Cause {
        if (version < 0) {
            throw new IllegalArgumentException("a version counts from 0, got " + version);
        }
    }
}

package io.tieout.domain.access;

import io.tieout.domain.people.ActorId;
import java.time.Instant;
import java.util.Optional;

/**
 * What a person decided against the policy, for a while.
 *
 * @param untilAt the first moment at which it no longer counts
 */
public record AccessOverride(
        AccessLevel level, String reason, ActorId by, Instant fromAt, Instant untilAt) {

    public AccessOverride {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("an override gives its reason");
        }
        if (!untilAt.isAfter(fromAt)) {
            throw new IllegalArgumentException(
                    "expected an end after " + fromAt + " but got " + untilAt);
        }
    }

    /** this, if it counted before that moment, until then at most */
    public Optional<AccessOverride> endedAt(Instant at) {
        if (!counts(at)) {
            return Optional.of(this);
        }
        return at.isAfter(fromAt)
                ? Optional.of(new AccessOverride(level, reason, by, fromAt, at))
                : Optional.empty();
    }

    /** whether it decides what the account may do at that moment */
    public boolean counts(Instant at) {
        return !at.isBefore(fromAt) && at.isBefore(untilAt);
    }
}

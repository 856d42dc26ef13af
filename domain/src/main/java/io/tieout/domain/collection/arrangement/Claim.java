package io.tieout.domain.collection.arrangement;

import io.tieout.domain.people.ActorId;
import java.time.Instant;
import java.util.Optional;

/**
 * That a customer said something by themselves, and what the house made of it.
 *
 * @param id of the pause that it brought
 * @param by the person who said it
 * @param reason in their own words
 * @param acceptedAt since when it is the house's word too, if it is
 */
public record Claim(
        PauseId id, ActorId by, String reason, Reply reply, Optional<Instant> acceptedAt) {

    /** What the house made of it. */
    public enum Reply {
        /** nothing yet: meanwhile nothing new begins, and nothing ends */
        AWAITED,
        /** it is so: the pause is one like any other */
        ACCEPTED,
        /** it is not so: the pause ended with that */
        DECLINED
    }

    static Claim awaited(PauseId id, ActorId by, String reason) {
        return new Claim(id, by, reason, Reply.AWAITED, Optional.empty());
    }

    boolean isAwaited() {
        return reply == Reply.AWAITED;
    }

    Claim answered(Reply answer, Instant at) {
        return new Claim(
                id,
                by,
                reason,
                answer,
                answer == Reply.ACCEPTED ? Optional.of(at) : Optional.empty());
    }
}

package io.tieout.domain.collection.arrangement;

import io.tieout.domain.people.ActorId;

/**
 * That a customer said something by themselves, and what the house made of it.
 *
 * @param id of the pause that it brought
 * @param by the person who said it
 * @param reason in their own words
 */
public record Claim(PauseId id, ActorId by, String reason, Reply reply) {

    /** What the house made of it. */
    public enum Reply {
        /** nothing yet: the pause holds meanwhile */
        AWAITED,
        /** it is so: the pause stays */
        ACCEPTED,
        /** it is not so: the pause ended with that */
        DECLINED
    }

    boolean isAwaited() {
        return reply == Reply.AWAITED;
    }

    Claim answered(Reply answer) {
        return new Claim(id, by, reason, answer);
    }
}

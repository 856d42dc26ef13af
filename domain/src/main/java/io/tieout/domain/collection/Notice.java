package io.tieout.domain.collection;

import io.tieout.domain.collection.policy.Channel;
import java.time.Instant;
import java.util.List;

/**
 * A message to a customer. Only one that stands was really said.
 *
 * @param covers every step that it stands for; it announces what each of them announces
 * @param sentAt when it went out; of one that did not, when it was ordered
 */
public record Notice(List<StepRef> covers, Channel channel, Instant sentAt, Fate fate) {

    /** What became of it. */
    public sealed interface Fate {

        /** It is to go out, and has not yet. */
        record Ordered() implements Fate {}

        /** It went out, and nothing else is known. */
        record Standing() implements Fate {}

        /** It could not go out. */
        record NotSent(Instant knownAt) implements Fate {}

        /** It was taken back before it went out, because nobody is asked for it at present. */
        record Withdrawn(Instant knownAt) implements Fate {}

        /** It never arrived. */
        record Bounced(Instant knownAt) implements Fate {}
    }

    public Notice {
        covers = List.copyOf(covers);
    }

    /** whether it counts as said */
    boolean isSaid() {
        return fate instanceof Fate.Standing;
    }

    /** whether it is on its way to go out */
    boolean isOrdered() {
        return fate instanceof Fate.Ordered;
    }

    /** whether it was to be said and never was */
    boolean isLost() {
        return fate instanceof Fate.NotSent || fate instanceof Fate.Bounced;
    }

    /** whether the customer was written to, or is about to be */
    boolean isContact() {
        return !(fate instanceof Fate.NotSent || fate instanceof Fate.Withdrawn);
    }
}

package io.tieout.domain.collection;

import java.time.Instant;

/** What a decision says of one step on one invoice. */
public record Verdict(StepRef ref, Ruling ruling) {

    /** Whether it is taken. */
    public sealed interface Ruling {

        /** Now. */
        record Fires() implements Ruling {}

        /** Before. */
        record Fired(Instant at) implements Ruling {}

        /** Not, for this reason. */
        record Rests(WhyNot why) implements Ruling {}
    }

    /** whether nothing but the moment stands against it */
    boolean isHindered() {
        return ruling instanceof Ruling.Rests(var why)
                && (why instanceof WhyNot.Closed
                        || why instanceof WhyNot.PaymentsUnseen
                        || why instanceof WhyNot.OnHold);
    }

    static Verdict fires(StepRef ref) {
        return new Verdict(ref, new Ruling.Fires());
    }

    static Verdict fired(StepRef ref, Instant at) {
        return new Verdict(ref, new Ruling.Fired(at));
    }

    static Verdict rests(StepRef ref, WhyNot why) {
        return new Verdict(ref, new Ruling.Rests(why));
    }
}

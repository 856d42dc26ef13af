package io.tieout.bootstrap.bench.load;

import java.time.Duration;

/**
 * Numbers that are meant to be sent at a steady beat, each at an instant that is known before.
 *
 * @param first of them; the others follow it by one each
 * @param count how many
 * @param beginsAt when the first is meant to be sent, as {@link System#nanoTime} tells it: on Linux
 *     the monotonic clock of the machine, so that all its processes may compare their instants
 */
public record Beats(int first, int count, long beginsAt, Duration beat) {

    /** enough for another process on a busy machine to take them in */
    private static final Duration LEAD = Duration.ofMillis(500);

    public Beats {
        if (count < 1) {
            throw new IllegalArgumentException("beats are one at least, but got " + count);
        }
    }

    /** begins in a moment */
    public static Beats soon(int first, int count, Duration beat) {
        return new Beats(first, count, System.nanoTime() + LEAD.toNanos(), beat);
    }

    public int last() {
        return first + count - 1;
    }

    /** when this one of them is meant to be sent */
    public long at(int number) {
        return beginsAt + (number - first) * beat.toNanos();
    }
}

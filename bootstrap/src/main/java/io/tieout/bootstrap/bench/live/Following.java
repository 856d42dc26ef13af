package io.tieout.bootstrap.bench.live;

import io.tieout.bootstrap.bench.load.Beats;
import java.time.Duration;

/**
 * How many follow one account, and how often it is paid.
 *
 * @param payments of one round, a beat apart
 */
record Following(int size, int payments, Duration beat) {

    /** the payments of a round; the first is told in a moment */
    Beats beats(int first) {
        return Beats.soon(first, payments, beat);
    }

    /** that all of them are sent in a round */
    long frames() {
        return (long) payments * size;
    }
}

package io.tieout.bootstrap.bench.live;

import io.tieout.bootstrap.bench.load.Beats;

/** Many who hear the same, and how late it reached each of them. */
interface Hearing extends AutoCloseable {

    /** these are said next; what else is heard counts for nothing */
    void expect(Beats beats);

    /**
     * waits until so many frames have arrived of what is expected
     *
     * @return the time within which 99 of 100 did, from when each was meant to be said
     * @throws IllegalStateException if some did not arrive within a minute
     */
    double p99Millis(long frames);

    @Override
    void close();
}

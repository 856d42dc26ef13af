package io.tieout.bootstrap.bench.growth;

import io.tieout.persistence.rebuild.RebuildWatch;

/** A rebuild that nobody waits to hear of. */
final class Unwatched implements RebuildWatch {

    @Override
    public void begin(long events) {
        // Nobody asked.
    }

    @Override
    public void done(long events) {
        // Nobody asked.
    }

    @Override
    public void swapping() {
        // Nobody asked.
    }
}

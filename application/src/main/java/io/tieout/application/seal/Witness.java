package io.tieout.application.seal;

import java.util.List;

/**
 * A place outside the database that only ever grows, and remembers how far the history had come.
 *
 * <p>Whoever can write the database cannot write what was noted here before; so what is noted may
 * be noted twice, and is never taken back.
 */
public interface Witness {

    /** returns once all are kept for good; the same may be noted again */
    void note(List<WitnessLine> lines);
}

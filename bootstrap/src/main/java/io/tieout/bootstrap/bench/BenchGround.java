package io.tieout.bootstrap.bench;

import java.nio.file.Path;

/**
 * What a bench has to itself.
 *
 * @param folder empty at first; everything it keeps
 * @param programFolder where the database's programs are unpacked
 * @param seed decides whatever is left to chance
 * @param scale how much of everything, 1 being what the bench asks for by itself
 */
public record BenchGround(Path folder, Path programFolder, long seed, double scale) {

    public BenchGround {
        if (!(scale > 0)) {
            throw new IllegalArgumentException("a scale is more than nothing, but got " + scale);
        }
    }

    /** so many at this scale, one at least */
    public int scaled(int whole) {
        return Math.max(1, Math.toIntExact(Math.round(whole * scale)));
    }
}

package io.tieout.bootstrap.bench;

import java.nio.file.Path;

/**
 * What a bench has to itself.
 *
 * @param folder empty at first; everything it keeps
 * @param programFolder where the database's programs are unpacked
 * @param seed decides whatever is left to chance
 */
public record BenchGround(Path folder, Path programFolder, long seed) {}

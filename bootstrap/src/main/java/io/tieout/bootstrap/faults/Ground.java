package io.tieout.bootstrap.faults;

import io.tieout.bootstrap.progress.Progress;
import java.nio.file.Path;

/**
 * What a run has to itself.
 *
 * @param folder empty at first; everything it keeps
 * @param programFolder where the database's programs are unpacked
 * @param scale how much of the whole is run
 * @param seed decides whatever is left to chance
 * @param progress told how far it is
 */
public record Ground(Path folder, Path programFolder, Scale scale, long seed, Progress progress) {}

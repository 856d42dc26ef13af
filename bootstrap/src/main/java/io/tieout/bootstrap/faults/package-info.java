/**
 * What the house promises under faults, put to the test on this machine: each run breaks something
 * on purpose, again and again, counts in the twin's journal what came of it, and says whether the
 * promise held.
 *
 * <p>This package is the frame; each family of runs has a package of its own. Start with {@link
 * io.tieout.bootstrap.faults.FaultRun}.
 */
@NullMarked
package io.tieout.bootstrap.faults;

import org.jspecify.annotations.NullMarked;

/**
 * The folder in which a demo keeps everything between two runs: its database, the books of the
 * accounting system beside it, and the secrets that were made up on the first start.
 *
 * <p>It knows nothing of what is kept in it. Start with {@link
 * io.tieout.bootstrap.folder.DataFolder}.
 */
@NullMarked
package io.tieout.bootstrap.folder;

import org.jspecify.annotations.NullMarked;

/**
 * The other side of a demo: the local accounting system, steered by its admin surface as a
 * bookkeeper or a test would steer it.
 *
 * <p>Tieout's own way to the accounting system does not lead through here. Start with {@link
 * io.tieout.bootstrap.twin.TwinAdmin}.
 */
@NullMarked
package io.tieout.bootstrap.twin;

import org.jspecify.annotations.NullMarked;

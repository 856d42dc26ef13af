/**
 * Stored events read by stream and by id, for those who ask why something stands as it does.
 *
 * <p>Start with {@link io.tieout.persistence.why.JooqHistories}.
 */
@NullMarked
package io.tieout.persistence.why;

import org.jspecify.annotations.NullMarked;

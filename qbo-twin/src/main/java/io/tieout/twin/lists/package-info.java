/**
 * The small lists: classes, departments and terms.
 *
 * <p>Start at {@link io.tieout.twin.lists.TrackingRules}.
 */
@NullMarked
package io.tieout.twin.lists;

import org.jspecify.annotations.NullMarked;

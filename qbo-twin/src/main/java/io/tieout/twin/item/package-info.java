/**
 * What is sold: items and the accounts they post to.
 *
 * <p>Start at {@link io.tieout.twin.item.ItemRules}.
 */
@NullMarked
package io.tieout.twin.item;

import org.jspecify.annotations.NullMarked;

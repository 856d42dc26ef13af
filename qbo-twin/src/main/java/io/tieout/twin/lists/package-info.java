/**
 * The small lists: accounts, classes, terms and tax codes.
 *
 * <p>Start at {@link io.tieout.twin.lists.ClassRules}.
 */
@NullMarked
package io.tieout.twin.lists;

import org.jspecify.annotations.NullMarked;

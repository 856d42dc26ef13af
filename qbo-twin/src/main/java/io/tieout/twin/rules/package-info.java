/**
 * What all entities have in common: the strict shape of a request, references, and the steps of
 * create, update, void and delete.
 *
 * <p>Must not know a particular entity. Start at {@link io.tieout.twin.rules.Bookkeeper}.
 */
@NullMarked
package io.tieout.twin.rules;

import org.jspecify.annotations.NullMarked;

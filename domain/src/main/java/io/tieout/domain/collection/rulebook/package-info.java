/**
 * The collection policies of a tenant, version by version, and the legal caps of fees that they are
 * held against.
 *
 * <p>A version is checked when it is saved and never changed; it counts from a day. What a policy
 * means says {@code domain.collection}. Start with {@link
 * io.tieout.domain.collection.rulebook.Rulebook}.
 */
@NullMarked
package io.tieout.domain.collection.rulebook;

import org.jspecify.annotations.NullMarked;

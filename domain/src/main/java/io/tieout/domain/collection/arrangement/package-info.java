/**
 * What people arranged with an account that owes: disputes, promises, plans, legal holds, and
 * access for a while against the policy.
 *
 * <p>An arrangement is recorded with its reason and ended, never changed. It decides nothing about
 * steps: what stands here is a fact for {@code domain.collection}. Start with {@link
 * io.tieout.domain.collection.arrangement.Arrangements}.
 */
@NullMarked
package io.tieout.domain.collection.arrangement;

import org.jspecify.annotations.NullMarked;

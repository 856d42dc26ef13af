/**
 * Entries that defer what landed documents credit to income, beside each invoice and credit memo.
 *
 * <p>Start with {@link io.tieout.graphql.deferral.DeferralQueries}.
 */
@NullMarked
package io.tieout.graphql.deferral;

import org.jspecify.annotations.NullMarked;

/**
 * What a tenant does about overdue invoices, as data: steps by days past due, the hours and the
 * rate of contact, whom to leave alone, and the terms of fees.
 *
 * <p>A policy is checked when it is saved, counts from a day, and every version is kept, so that
 * each step can name the one it was taken under. It knows no debt and no account's history: {@code
 * domain.collection} applies it. Start with {@link
 * io.tieout.domain.collection.policy.CollectionRules}.
 */
@NullMarked
package io.tieout.domain.collection.policy;

import org.jspecify.annotations.NullMarked;

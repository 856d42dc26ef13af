/**
 * Finding the customer of the accounting system that an account is: the copy of everybody it knows
 * by name, candidates, proposals in bulk, and what people decided.
 *
 * <p>Start with {@link io.tieout.application.account.linking.Parties}.
 */
@NullMarked
package io.tieout.application.account.linking;

import org.jspecify.annotations.NullMarked;

/**
 * Which customer of the accounting system an account is: candidates with the evidence for and
 * against each, weighed without any reading or guessing. A person decides.
 *
 * <p>It knows no store and no screen. Start with {@link
 * io.tieout.domain.account.linking.Candidates}.
 */
@NullMarked
package io.tieout.domain.account.linking;

import org.jspecify.annotations.NullMarked;

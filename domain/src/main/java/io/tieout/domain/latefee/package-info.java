/**
 * What may be charged for paying late: the terms agreed with a customer, the law's caps as dated
 * rows, and every fee line by line.
 *
 * <p>A fee is reckoned for its own day from what was owed that day, whoever asks when; it never
 * passes a cap, counts the earlier fees on the same invoice, and without a recorded basis there is
 * none. It knows no policy, no step and no document. Start with {@link
 * io.tieout.domain.latefee.LateFees}.
 */
@NullMarked
package io.tieout.domain.latefee;

import org.jspecify.annotations.NullMarked;

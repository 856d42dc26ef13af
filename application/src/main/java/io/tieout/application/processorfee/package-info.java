/**
 * What processors keep of payments, let into the books: previewed payment by payment, allowed by a
 * second person, posted and sent, one entry for each payment and difference.
 *
 * <p>A fee is posted once; what a processor changes later is posted as the difference. Start with
 * {@link io.tieout.application.processorfee.FeeRuns}.
 */
@NullMarked
package io.tieout.application.processorfee;

import org.jspecify.annotations.NullMarked;

/**
 * Sales tax: codes and rates, and the three ways a company has it worked out.
 *
 * <p>Knows lines only as amounts with a code. Start at {@link io.tieout.twin.tax.TaxBasis}.
 */
@NullMarked
package io.tieout.twin.tax;

import org.jspecify.annotations.NullMarked;

/** Rules of money that goes back, as examples. */
@NullMarked
package io.tieout.domain.refund;

import org.jspecify.annotations.NullMarked;

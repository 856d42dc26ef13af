/** Tests of money that goes back. */
@NullMarked
package io.tieout.qbo.refund;

import org.jspecify.annotations.NullMarked;

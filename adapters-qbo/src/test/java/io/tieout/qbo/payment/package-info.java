/** Payments as recorded, read in the application's words. */
@NullMarked
package io.tieout.qbo.payment;

import org.jspecify.annotations.NullMarked;

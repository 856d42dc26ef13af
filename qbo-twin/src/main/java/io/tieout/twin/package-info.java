/** A faithful local QuickBooks Online. */
@NullMarked
package io.tieout.twin;

import org.jspecify.annotations.NullMarked;

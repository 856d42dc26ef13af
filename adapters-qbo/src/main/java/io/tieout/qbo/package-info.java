/** The adapter to QuickBooks Online. */
@NullMarked
package io.tieout.qbo;

import org.jspecify.annotations.NullMarked;

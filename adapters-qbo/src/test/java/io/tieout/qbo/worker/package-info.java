/** Whole flows of a worker against the twin, and its single rules. */
@NullMarked
package io.tieout.qbo.worker;

import org.jspecify.annotations.NullMarked;

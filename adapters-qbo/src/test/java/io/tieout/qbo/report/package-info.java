/** How reports are read. */
@NullMarked
package io.tieout.qbo.report;

import org.jspecify.annotations.NullMarked;

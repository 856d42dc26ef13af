/** Tests of month runs. */
@NullMarked
package io.tieout.application.revenue;

import org.jspecify.annotations.NullMarked;

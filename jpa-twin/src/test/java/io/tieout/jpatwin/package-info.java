/** Tests of the yardstick: that it does what it is measured for. */
@NullMarked
package io.tieout.jpatwin;

import org.jspecify.annotations.NullMarked;

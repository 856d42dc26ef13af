/** Proves what is posted of processors' fees, by whom and when. */
@NullMarked
package io.tieout.application.processorfee;

import org.jspecify.annotations.NullMarked;

/** Classes that break a law on purpose: {@code io.tieout.bootstrap.law} proves that it bites. */
@NullMarked
package io.tieout.processors.wrong;

import org.jspecify.annotations.NullMarked;

/** Tests of the doors of payment processors. */
@NullMarked
package io.tieout.processors;

import org.jspecify.annotations.NullMarked;

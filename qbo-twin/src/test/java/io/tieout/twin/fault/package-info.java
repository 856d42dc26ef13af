/** Tests of the catalogue of faults. */
@NullMarked
package io.tieout.twin.fault;

import org.jspecify.annotations.NullMarked;

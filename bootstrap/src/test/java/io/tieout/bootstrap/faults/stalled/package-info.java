/** A small part of the runs with subscribers that stop reading. */
@NullMarked
package io.tieout.bootstrap.faults.stalled;

import org.jspecify.annotations.NullMarked;

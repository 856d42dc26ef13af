/** A small part of the run on edited books, and the control that must break it. */
@NullMarked
package io.tieout.bootstrap.faults.drift;

import org.jspecify.annotations.NullMarked;

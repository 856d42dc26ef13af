/** A small part of the run on the lives of payments, and the controls that must break it. */
@NullMarked
package io.tieout.bootstrap.faults.history;

import org.jspecify.annotations.NullMarked;

/** F6 and what else follows the store, at a small part of their size and without their guards. */
@NullMarked
package io.tieout.bootstrap.faults.events;

import org.jspecify.annotations.NullMarked;

/** SIM at a small part of its size, without its guards, and twice the same. */
@NullMarked
package io.tieout.bootstrap.faults.seeded;

import org.jspecify.annotations.NullMarked;

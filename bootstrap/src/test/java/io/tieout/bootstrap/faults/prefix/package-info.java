/** F3 at a small part of its size, and with a reader that forgets. */
@NullMarked
package io.tieout.bootstrap.faults.prefix;

import org.jspecify.annotations.NullMarked;

/** When a rebuild is refused, and what it leaves as it was. */
@NullMarked
package io.tieout.persistence.rebuild;

import org.jspecify.annotations.NullMarked;

/** How both sides name what they post. */
@NullMarked
package io.tieout.persistence.tieout;

import org.jspecify.annotations.NullMarked;

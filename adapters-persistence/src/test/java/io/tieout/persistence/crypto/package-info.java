/** Tests of sealing: what opens, what must not, and what is forgotten. */
@NullMarked
package io.tieout.persistence.crypto;

import org.jspecify.annotations.NullMarked;

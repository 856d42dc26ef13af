/** How seals find what was tampered with. */
@NullMarked
package io.tieout.persistence.seal;

import org.jspecify.annotations.NullMarked;

/** Proofs on the running house, through its front door. */
@NullMarked
package io.tieout.bootstrap.life;

import org.jspecify.annotations.NullMarked;

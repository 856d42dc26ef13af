/**
 * The source-of-truth map: which system owns which field, which way it flows, and what happens when
 * both differ. It is data: a page of the documentation is made of it, and tests hold the code
 * against it.
 *
 * <p>It decides nothing itself. Start with {@link io.tieout.domain.boundary.Boundary}.
 */
@NullMarked
package io.tieout.domain.boundary;

import org.jspecify.annotations.NullMarked;

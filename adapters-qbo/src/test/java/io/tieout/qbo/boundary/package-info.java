/**
 * Holds the code against the source-of-truth map, and makes a page of it.
 *
 * <p>Start with {@link io.tieout.qbo.boundary.BoundaryTest}.
 */
@NullMarked
package io.tieout.qbo.boundary;

import org.jspecify.annotations.NullMarked;

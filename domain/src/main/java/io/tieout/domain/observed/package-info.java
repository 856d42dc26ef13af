/**
 * Documents that others enter in the accounting system for customers of ours: watched, counted in
 * what the customer owes, and never touched.
 *
 * <p>A document's own balance is the truth of it: what paid it is not asked. It knows no vendor.
 * Start with {@link io.tieout.domain.observed.ObservedPicture}, then {@link
 * io.tieout.domain.observed.ObservedDocument}.
 */
@NullMarked
package io.tieout.domain.observed;

import org.jspecify.annotations.NullMarked;

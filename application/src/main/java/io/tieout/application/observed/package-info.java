/**
 * Documents that others enter in the accounting system for customers who are linked to accounts:
 * learnt by notice, by sweep and by import.
 *
 * <p>They are never ordered, changed or pushed here. Start with {@link
 * io.tieout.application.observed.Observation}.
 */
@NullMarked
package io.tieout.application.observed;

import org.jspecify.annotations.NullMarked;

/**
 * The tour of the README, walked by a test: every step of {@code docs/tour.md} is done in a fresh
 * demo, and its answer must show what the page says.
 *
 * <p>Knows the page and the front doors of the demo and its twin, nothing of what lies behind them.
 * Start with {@link io.tieout.bootstrap.tour.TourTest}.
 */
@NullMarked
package io.tieout.bootstrap.tour;

import org.jspecify.annotations.NullMarked;

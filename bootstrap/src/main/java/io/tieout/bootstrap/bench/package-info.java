/**
 * Figures a buyer would ask for, each beside a yardstick that is measured in the same run, so that
 * it means the same on any machine: rounds of both take turns, and the ratio is what is told.
 *
 * <p>It measures the running product from outside and decides nothing; no test asserts a speed.
 * Start with {@link io.tieout.bootstrap.bench.Bench}, then {@link
 * io.tieout.bootstrap.bench.Rounds}.
 */
@NullMarked
package io.tieout.bootstrap.bench;

import org.jspecify.annotations.NullMarked;

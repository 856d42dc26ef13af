package io.tieout.bootstrap.bench;

/**
 * What the machine's host took from a trial.
 *
 * @param percent of the processors, in the rounds that count
 * @param leftOut rounds that do not count, because it took more from them
 */
public record Disturbance(Spread percent, int leftOut) {}

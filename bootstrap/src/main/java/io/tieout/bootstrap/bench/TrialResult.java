package io.tieout.bootstrap.bench;

/**
 * What came of a trial.
 *
 * @param ratio of each round, what was measured to its own yardstick
 */
public record TrialResult(
        String name,
        String unit,
        Goal goal,
        Spread yardstick,
        Spread measured,
        Spread ratio,
        Disturbance disturbance) {

    public boolean isReached() {
        return goal.isReached(ratio.median(), measured.median());
    }
}

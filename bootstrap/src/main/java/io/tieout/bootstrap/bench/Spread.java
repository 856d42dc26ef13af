package io.tieout.bootstrap.bench;

import java.util.List;

/**
 * The middle of several rounds and how far they lie apart.
 *
 * @param least the smallest round
 * @param median the middle one, or the mean of the two in the middle
 * @param most the largest round
 */
public record Spread(double least, double median, double most) {

    /**
     * of at least one round
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Spread of(List<Double> rounds) {
        if (rounds.isEmpty()) {
            throw new IllegalArgumentException("a spread needs one round at least");
        }
        double[] sorted = rounds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        double median =
                sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(sorted[0], median, sorted[sorted.length - 1]);
    }

    /** such as {@code 12.3 (11.9 to 14.0)} */
    @Override
    public String toString() {
        return Goal.figure(median) + " (" + Goal.figure(least) + " to " + Goal.figure(most) + ")";
    }
}

package io.tieout.bootstrap.bench;

import java.util.function.Supplier;

/**
 * What is measured under one condition.
 *
 * @param name the condition, such as {@code 8 clients}
 * @param unit of both figures, such as {@code ms}
 * @param goal what the figures must reach
 * @param pair makes ready what is measured; closed when the last round is over
 */
public record Trial(String name, String unit, Goal goal, Supplier<Pair> pair) {

    /** What is measured and its yardstick, each as often as there are rounds. */
    public interface Pair extends AutoCloseable {

        /** one round of the yardstick */
        double yardstick();

        /** one round of what is asked for */
        double measured();

        @Override
        default void close() {
            // Most have nothing to give back.
        }
    }
}

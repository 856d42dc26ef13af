package io.tieout.bootstrap.bench;

import java.util.Locale;

/** What a measured figure must reach to count as reached. */
public sealed interface Goal {

    /** the ratio of what is measured to its yardstick is this or more */
    record RatioAtLeast(double ratio) implements Goal {}

    /** the ratio of what is measured to its yardstick is this or less */
    record RatioAtMost(double ratio) implements Goal {}

    /** the ratio is this or more, and so is what is measured in its own unit */
    record RatioAndFigureAtLeast(double ratio, double value) implements Goal {}

    /** what is measured is this or less, in its own unit */
    record AtMost(double value) implements Goal {}

    /** told, not judged */
    record Open() implements Goal {}

    /** by the medians of all rounds */
    default boolean isReached(double ratio, double measured) {
        return switch (this) {
            case RatioAtLeast(double least) -> ratio >= least;
            case RatioAtMost(double most) -> ratio <= most;
            case RatioAndFigureAtLeast(double least, double value) ->
                    ratio >= least && measured >= value;
            case AtMost(double most) -> measured <= most;
            case Open() -> true;
        };
    }

    /** in a table's words */
    default String text(String unit) {
        return switch (this) {
            case RatioAtLeast(double least) -> "ratio at least " + figure(least);
            case RatioAtMost(double most) -> "ratio at most " + figure(most);
            case RatioAndFigureAtLeast(double least, double value) ->
                    "ratio at least %s and %s %s".formatted(figure(least), figure(value), unit);
            case AtMost(double most) -> "at most " + figure(most) + " " + unit;
            case Open() -> "told only";
        };
    }

    /** three digits tell enough of a measurement */
    static String figure(double value) {
        double size = Math.abs(value);
        return String.format(
                Locale.ROOT, size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f", value);
    }
}

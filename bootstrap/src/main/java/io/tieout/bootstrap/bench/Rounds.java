package io.tieout.bootstrap.bench;

import io.tieout.bootstrap.bench.Trial.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Measures in rounds that take turns: yardstick and measured, then measured and yardstick, so that
 * a machine that slows down or warms up touches both alike. What comes before the first counted
 * round only {@linkplain WarmUp warms up}.
 */
public final class Rounds {

    /** rounds fewer than these say nothing of their spread */
    public static final int LEAST = 5;

    private final int rounds;
    private final Supplier<WarmUp> warmUp;

    /**
     * @param rounds how many count, at least {@link #LEAST}
     */
    public Rounds(int rounds) {
        this(rounds, WarmUp::ofThisProcess);
    }

    Rounds(int rounds, Supplier<WarmUp> warmUp) {
        if (rounds < LEAST) {
            throw new IllegalArgumentException(
                    "a bench needs " + LEAST + " rounds at least, but got " + rounds);
        }
        this.rounds = rounds;
        this.warmUp = warmUp;
    }

    /**
     * One trial, from making ready to giving back.
     *
     * @param onRound told each round that is over, in words
     */
    public TrialResult measure(Trial trial, Consumer<String> onRound) {
        List<Double> yardsticks = new ArrayList<>();
        List<Double> measured = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        try (Pair pair = trial.pair().get()) {
            warmUp(trial, pair, onRound);
            for (int round = 1; round <= rounds; round++) {
                Figures figures = round(pair, round % 2 == 0);
                onRound.accept(words(trial, "round " + round, figures));
                yardsticks.add(figures.yardstick());
                measured.add(figures.measured());
                ratios.add(figures.measured() / figures.yardstick());
            }
        }
        return new TrialResult(
                trial.name(),
                trial.unit(),
                trial.goal(),
                Spread.of(yardsticks),
                Spread.of(measured),
                Spread.of(ratios));
    }

    private void warmUp(Trial trial, Pair pair, Consumer<String> onRound) {
        WarmUp warming = warmUp.get();
        boolean isYardstickFirst = false;
        do {
            onRound.accept(words(trial, "warming up", round(pair, isYardstickFirst)));
            isYardstickFirst = !isYardstickFirst;
        } while (!warming.isOver());
    }

    private record Figures(double yardstick, double measured) {}

    private static Figures round(Pair pair, boolean isYardstickFirst) {
        if (isYardstickFirst) {
            double yardstick = pair.yardstick();
            return new Figures(yardstick, pair.measured());
        }
        double measured = pair.measured();
        return new Figures(pair.yardstick(), measured);
    }

    private static String words(Trial trial, String round, Figures figures) {
        return "%s, %s: yardstick %s %s, measured %s %s"
                .formatted(
                        trial.name(),
                        round,
                        Goal.figure(figures.yardstick()),
                        trial.unit(),
                        Goal.figure(figures.measured()),
                        trial.unit());
    }
}

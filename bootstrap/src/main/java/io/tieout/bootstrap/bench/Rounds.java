package io.tieout.bootstrap.bench;

import static java.util.Comparator.comparingDouble;

import io.tieout.bootstrap.bench.Trial.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * Measures in rounds that take turns: yardstick and measured, then measured and yardstick, so that
 * a machine that slows down or warms up touches both alike. What comes before the first counted
 * round only {@linkplain WarmUp warms up}.
 *
 * <p>A round in which the machine's host gave the processors to others says nothing of what is
 * measured. There is another one in its place, up to three times as many; those count of which the
 * host took least, whatever they showed.
 */
public final class Rounds {

    /** rounds fewer than these say nothing of their spread */
    public static final int LEAST = 5;

    /** where the host took less, nobody could tell */
    private static final double UNDISTURBED = 0.02;

    private static final int MOST_TRIES = 3;

    private final int rounds;
    private final Supplier<WarmUp> warmUp;
    private final Supplier<StolenTime> stolenTime;

    /**
     * @param rounds how many count, at least {@link #LEAST}
     */
    public Rounds(int rounds) {
        this(rounds, WarmUp::ofThisProcess, StolenTime::ofThisMachine);
    }

    Rounds(int rounds, Supplier<WarmUp> warmUp, Supplier<StolenTime> stolenTime) {
        if (rounds < LEAST) {
            throw new IllegalArgumentException(
                    "a bench needs " + LEAST + " rounds at least, but got " + rounds);
        }
        this.rounds = rounds;
        this.warmUp = warmUp;
        this.stolenTime = stolenTime;
    }

    /**
     * One trial, from making ready to giving back.
     *
     * @param onRound told each round that is over, in words
     */
    public TrialResult measure(Trial trial, Consumer<String> onRound) {
        List<Round> all;
        try (Pair pair = trial.pair().get()) {
            warmUp(trial, pair, onRound);
            all = takeTurns(trial, pair, onRound);
        }
        List<Round> counted =
                all.stream().sorted(comparingDouble(Round::stolen)).limit(rounds).toList();
        return new TrialResult(
                trial.name(),
                trial.unit(),
                trial.goal(),
                spread(counted, round -> round.figures().yardstick()),
                spread(counted, round -> round.figures().measured()),
                spread(counted, round -> round.figures().ratio()),
                new Disturbance(
                        spread(counted, round -> round.stolen() * 100), all.size() - rounds));
    }

    private List<Round> takeTurns(Trial trial, Pair pair, Consumer<String> onRound) {
        List<Round> all = new ArrayList<>();
        StolenTime stolen = stolenTime.get();
        int undisturbed = 0;
        while (undisturbed < rounds && all.size() < MOST_TRIES * rounds) {
            Figures figures = round(pair, all.size() % 2 == 1);
            Round round = new Round(figures, stolen.share());
            all.add(round);
            if (round.stolen() <= UNDISTURBED) {
                undisturbed++;
            }
            onRound.accept(
                    words(trial, "round " + all.size(), figures)
                            + "; the host took %.1f %%".formatted(round.stolen() * 100));
        }
        return all;
    }

    private static Spread spread(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return Spread.of(rounds.stream().mapToDouble(figure).boxed().toList());
    }

    private void warmUp(Trial trial, Pair pair, Consumer<String> onRound) {
        WarmUp warming = warmUp.get();
        boolean isYardstickFirst = false;
        do {
            onRound.accept(words(trial, "warming up", round(pair, isYardstickFirst)));
            isYardstickFirst = !isYardstickFirst;
        } while (!warming.isOver());
    }

    private record Figures(double yardstick, double measured) {

        double ratio() {
            return measured / yardstick;
        }
    }

    /**
     * One that may count.
     *
     * @param stolen the share of the processors that the host took meanwhile
     */
    private record Round(Figures figures, double stolen) {}

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

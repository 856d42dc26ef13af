package io.tieout.bootstrap.bench.growth;

import io.tieout.bootstrap.bench.Bench;
import io.tieout.bootstrap.bench.BenchGround;
import io.tieout.bootstrap.bench.Goal;
import io.tieout.bootstrap.bench.Trial;
import io.tieout.bootstrap.bench.Trial.Pair;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The same asked of a company with a long history and of one with a short one. */
public final class GrownHistory implements Bench {

    /** what is repeated */
    private static final int INVOICES = 20;

    private static final int FEW = 10_000;

    /** {@code --scale 5} makes it a million, {@code --scale 50} ten */
    private static final int MANY = 200_000;

    /** of the cost over the number of events: 0.05 is an eighth more for each ten times as many */
    private static final double MOST_EXPONENT = 0.05;

    private static final double MOST_WEIGHT = 1.05;

    @Override
    public String id() {
        return "R6";
    }

    @Override
    public String question() {
        return "what a command, a list and an account's balance on a day cost with a long history,"
                + " in the middle, and what an event weighs with its indexes";
    }

    @Override
    public String yardstick() {
        return "the same with a history of %,d events, or a tenth of the other".formatted(FEW);
    }

    @Override
    public Stand open(BenchGround ground) {
        int many = ground.scaled(MANY);
        int few = Math.min(FEW, many / 10);
        GrownWorld small = GrownWorld.open(ground, "small", few, INVOICES);
        GrownWorld large = GrownWorld.open(ground, "large", many, INVOICES);
        double most = Math.pow((double) large.events() / small.events(), MOST_EXPONENT);
        return new Stand() {
            @Override
            public List<Trial> trials() {
                return List.of(
                        trial("a command", "ms", most, GrownWorld::commandMillis, small, large),
                        trial("a list of 50", "ms", most, GrownWorld::listMillis, small, large),
                        trial("a balance", "ms", most, GrownWorld::balanceMillis, small, large),
                        trial(
                                "an event",
                                "bytes",
                                MOST_WEIGHT,
                                GrownWorld::bytesAnEvent,
                                small,
                                large));
            }

            @Override
            public void close() {
                large.close();
                small.close();
            }
        };
    }

    private static Trial trial(
            String name,
            String unit,
            double most,
            ToDoubleFunction<GrownWorld> figure,
            GrownWorld small,
            GrownWorld large) {
        return new Trial(
                "%s, %,d events".formatted(name, large.events()),
                unit,
                new Goal.RatioAtMost(most),
                () ->
                        new Pair() {
                            @Override
                            public double yardstick() {
                                return figure.applyAsDouble(small);
                            }

                            @Override
                            public double measured() {
                                return figure.applyAsDouble(large);
                            }
                        });
    }
}

package io.tieout.bootstrap.bench.landing;

import io.tieout.bootstrap.bench.Bench;
import io.tieout.bootstrap.bench.BenchGround;
import io.tieout.bootstrap.bench.Goal;
import io.tieout.bootstrap.bench.Trial;
import io.tieout.bootstrap.bench.Trial.Pair;
import io.tieout.bootstrap.faults.flood.Parts;
import io.tieout.bootstrap.faults.flood.PossibleRate;
import java.util.List;
import java.util.Optional;

/** Several companies land more documents at once than a minute's limit lets them. */
public final class LandedDocuments implements Bench {

    private static final double LEAST_RATIO = 0.98;
    private static final int COMPANIES = 3;
    private static final int DOCUMENTS = 600;

    @Override
    public String id() {
        return "R9";
    }

    @Override
    public String question() {
        return "documents a second that land for the slowest of %d companies with %d each, with"
                        .formatted(COMPANIES, DOCUMENTS)
                + " every limit enforced, in the time of the accounting system";
    }

    @Override
    public String yardstick() {
        return "the most that ten calls in any second and 500 in any minute allow";
    }

    @Override
    public Stand open(BenchGround ground) {
        Parts.OwnHouse house =
                Parts.startHouse(ground.folder(), ground.programFolder(), ground.seed());
        int documents = ground.scaled(DOCUMENTS);
        return new Stand() {
            @Override
            public List<Trial> trials() {
                return List.of(
                        new Trial(
                                documents + " documents each",
                                "a second",
                                new Goal.RatioAtLeast(LEAST_RATIO),
                                () ->
                                        new OneRun(
                                                new PossibleRate(house.parts(), COMPANIES),
                                                documents)));
            }

            @Override
            public void close() {
                house.close();
            }
        };
    }

    /** Both figures of a round are of the same run. */
    private static final class OneRun implements Pair {

        private final PossibleRate possible;
        private final int documents;
        private Optional<PossibleRate.Rate> halfTold = Optional.empty();

        OneRun(PossibleRate possible, int documents) {
            this.possible = possible;
            this.documents = documents;
        }

        @Override
        public double yardstick() {
            return rate().possible();
        }

        @Override
        public double measured() {
            return rate().reached();
        }

        private PossibleRate.Rate rate() {
            Optional<PossibleRate.Rate> told = halfTold;
            PossibleRate.Rate rate = told.orElseGet(() -> possible.round(documents));
            halfTold = told.isPresent() ? Optional.empty() : Optional.of(rate);
            return rate;
        }
    }
}

package io.tieout.bootstrap.bench.lag;

import io.tieout.bootstrap.bench.Bench;
import io.tieout.bootstrap.bench.BenchGround;
import io.tieout.bootstrap.bench.BenchHouse;
import io.tieout.bootstrap.bench.Goal;
import io.tieout.bootstrap.bench.Trial;
import io.tieout.bootstrap.bench.mutation.Drafting;
import java.time.Duration;
import java.util.List;

/**
 * Drafts invoices at four fifths of what the house can take, and looks when whoever reacts to a
 * draft has read its view; then has somebody read a hundred thousand drafts who was away.
 */
public final class KeepingUp implements Bench {

    private static final double SHARE = 0.8;
    private static final double MOST_MILLIS = 250;
    private static final double LEAST_RATIO = 3;
    private static final int BACKLOG = 100_000;
    private static final int CLIENTS = 8;
    private static final int WARM_UP_SECONDS = 60;
    private static final int ROUND_SECONDS = 10;

    @Override
    public String id() {
        return "R10";
    }

    @Override
    public String question() {
        return "how far views and process managers are behind the drafts of R1, 99 of 100 from the"
                + " instant at which each draft was meant to be asked for, and how many a second"
                + " are read of those that piled up";
    }

    @Override
    public String yardstick() {
        return "when the drafts themselves are answered; and the rate at which they come";
    }

    @Override
    public Stand open(BenchGround ground) {
        BenchHouse house = BenchHouse.open(ground);
        Drafting drafting = new Drafting(house);
        Duration round = Duration.ofSeconds(ground.scaled(ROUND_SECONDS));
        drafting.draftedASecond(CLIENTS, Duration.ofSeconds(ground.scaled(WARM_UP_SECONDS)));
        double aSecond = SHARE * drafting.draftedASecond(CLIENTS, round);
        int backlog = ground.scaled(BACKLOG);
        return new Stand() {
            @Override
            public List<Trial> trials() {
                return List.of(
                        new Trial(
                                "%.0f drafts a second".formatted(aSecond),
                                "ms",
                                new Goal.AtMost(MOST_MILLIS),
                                () -> new LagPair(house, drafting, aSecond, round)),
                        new Trial(
                                "%,d drafts at least piled up".formatted(backlog),
                                "a second",
                                new Goal.RatioAtLeast(LEAST_RATIO),
                                () ->
                                        new DrainPair(
                                                house,
                                                drafting,
                                                backlog,
                                                () ->
                                                        SHARE
                                                                * drafting.draftedASecond(
                                                                        CLIENTS, round))));
            }

            @Override
            public void close() {
                house.close();
            }
        };
    }
}

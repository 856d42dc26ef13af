package io.tieout.bootstrap.bench.mutation;

import io.tieout.bootstrap.bench.Bench;
import io.tieout.bootstrap.bench.BenchGround;
import io.tieout.bootstrap.bench.BenchHouse;
import io.tieout.bootstrap.bench.Goal;
import io.tieout.bootstrap.bench.Trial;
import io.tieout.bootstrap.bench.Trial.Pair;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Drafts invoices over GraphQL with a token, a role and a key each, as fast as so many clients can,
 * against pgbench writing the same rows on the same server, and against the usual Spring Boot and
 * JPA application that is asked the same.
 */
public final class DurableMutations implements Bench {

    private static final double LEAST_RATIO = 0.30;
    private static final double NO_WORSE = 1.0;
    private static final int ROUND_SECONDS = 5;

    /** the house is warm from the rounds beside pgbench when the other comes in */
    private static final int WARM_UP_SECONDS = 60;

    private static final int WARMING_CLIENTS = 8;
    private static final int COUNTED = 200;
    private static final List<Integer> CLIENTS = List.of(1, 8, 32);

    @Override
    public String id() {
        return "R1";
    }

    @Override
    public String question() {
        return "durable GraphQL mutations a second through the full stack";
    }

    @Override
    public String yardstick() {
        return "pgbench writing as many rows into copies of the same tables, in one transaction"
                + " each, on the same server with fsync on; or the usual Spring Boot and JPA"
                + " application answering the same mutation from a database of that server";
    }

    @Override
    public Stand open(BenchGround ground) {
        BenchHouse house = BenchHouse.open(ground);
        JpaTwin twin = JpaTwin.start(house, ground.folder());
        Drafting drafting = new Drafting(house);
        PgBench pgBench = new PgBench(house, ground.folder());
        pgBench.copyRowsOf(() -> drafting.draft(COUNTED), COUNTED);
        Drafting beside = twin.drafting(house);
        beside.draftedASecond(WARMING_CLIENTS, Duration.ofSeconds(ground.scaled(WARM_UP_SECONDS)));
        Duration round = Duration.ofSeconds(ground.scaled(ROUND_SECONDS));
        return new Stand() {
            @Override
            public List<Trial> trials() {
                return Stream.concat(
                                CLIENTS.stream()
                                        .map(clients ->
                                                trial(
                                                        clients,
                                                        "pgbench",
                                                        LEAST_RATIO,
                                                        drafting,
                                                        round,
                                                        pgBench::transactionsASecond)),
                                CLIENTS.stream()
                                        .map(clients ->
                                                trial(
                                                        clients,
                                                        "JPA",
                                                        NO_WORSE,
                                                        drafting,
                                                        round,
                                                        beside::draftedASecond)))
                        .toList();
            }

            @Override
            public void close() {
                twin.close();
                house.close();
            }
        };
    }

    /** How many changes a second so many clients get done in this time. */
    private interface Rate {
        double of(int clients, Duration time);
    }

    private static Trial trial(
            int clients, String other, double least, Drafting drafting, Duration round, Rate rate) {
        return new Trial(
                "%s beside %s".formatted(clients == 1 ? "1 client" : clients + " clients", other),
                "a second",
                new Goal.RatioAtLeast(least),
                () ->
                        new Pair() {
                            @Override
                            public double yardstick() {
                                return rate.of(clients, round);
                            }

                            @Override
                            public double measured() {
                                return drafting.draftedASecond(clients, round);
                            }
                        });
    }
}

package io.tieout.bootstrap.bench.mutation;

import io.tieout.bootstrap.bench.Bench;
import io.tieout.bootstrap.bench.BenchGround;
import io.tieout.bootstrap.bench.BenchHouse;
import io.tieout.bootstrap.bench.Goal;
import io.tieout.bootstrap.bench.Trial;
import io.tieout.bootstrap.bench.Trial.Pair;
import java.time.Duration;
import java.util.List;

/**
 * Drafts invoices over GraphQL with a token, a role and a key each, as fast as so many clients can,
 * against pgbench writing the same rows on the same server.
 */
public final class DurableMutations implements Bench {

    private static final double LEAST_RATIO = 0.30;
    private static final Duration ROUND = Duration.ofSeconds(5);
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
                + " each, on the same server with fsync on";
    }

    @Override
    public Stand open(BenchGround ground) {
        BenchHouse house = BenchHouse.open(ground);
        Drafting drafting = new Drafting(house);
        PgBench pgBench = new PgBench(house, ground.folder());
        pgBench.copyRowsOf(() -> drafting.draft(COUNTED), COUNTED);
        return new Stand() {
            @Override
            public List<Trial> trials() {
                return CLIENTS.stream().map(clients -> trial(clients, drafting, pgBench)).toList();
            }

            @Override
            public void close() {
                house.close();
            }
        };
    }

    private static Trial trial(int clients, Drafting drafting, PgBench pgBench) {
        return new Trial(
                clients == 1 ? "1 client" : clients + " clients",
                "a second",
                new Goal.RatioAtLeast(LEAST_RATIO),
                () ->
                        new Pair() {
                            @Override
                            public double yardstick() {
                                return pgBench.transactionsASecond(clients, ROUND);
                            }

                            @Override
                            public double measured() {
                                return drafting.draftedASecond(clients, ROUND);
                            }
                        });
    }
}

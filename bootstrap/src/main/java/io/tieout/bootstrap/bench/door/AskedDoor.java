package io.tieout.bootstrap.bench.door;

import io.tieout.bootstrap.bench.Bench;
import io.tieout.bootstrap.bench.BenchGround;
import io.tieout.bootstrap.bench.BenchHouse;
import io.tieout.bootstrap.bench.Goal;
import io.tieout.bootstrap.bench.Trial;
import io.tieout.bootstrap.bench.mutation.Drafting;
import java.util.List;

/**
 * What a gateway asks on every request of every user: whether the answer comes in time while others
 * write, and how soon it is right again after a person changed it.
 */
public final class AskedDoor implements Bench {

    /** what is promised to gateways */
    private static final double MOST_MILLIS = 5;

    private static final double RIGHT_AGAIN_MILLIS = 1_000;

    @Override
    public String id() {
        return "ACC";
    }

    @Override
    public String question() {
        return "GET /access/{account}, 99 of 100: asked 2,000 times a second while a client drafts"
                + " invoices in the same house, and, once somebody changed it, until it is right";
    }

    @Override
    public String yardstick() {
        return "the same requests to a bare servlet of the same server that answers a constant,"
                + " beside the same client";
    }

    @Override
    public Stand open(BenchGround ground) {
        BenchHouse house = BenchHouse.open(ground);
        ConstantDoor bare = new ConstantDoor(ground.folder().resolve("bare"));
        Drafting drafting = new Drafting(house);
        AskedAccount account = new AskedAccount(house);
        return new Stand() {
            @Override
            public List<Trial> trials() {
                return List.of(
                        asked("nobody writes", 0),
                        asked("1 client drafts", 1),
                        new Trial(
                                "right again after a change",
                                "ms",
                                new Goal.AtMost(RIGHT_AGAIN_MILLIS),
                                () -> new ChangePair(account, bare.address())));
            }

            private Trial asked(String name, int clients) {
                return new Trial(
                        name,
                        "ms",
                        new Goal.AtMost(MOST_MILLIS),
                        () -> new AskedPair(account, bare.address(), drafting, clients));
            }

            @Override
            public void close() {
                bare.close();
                house.close();
            }
        };
    }
}

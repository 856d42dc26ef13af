package io.tieout.bootstrap.bench.door;

import io.tieout.bootstrap.bench.Bench;
import io.tieout.bootstrap.bench.BenchGround;
import io.tieout.bootstrap.bench.BenchHouse;
import io.tieout.bootstrap.bench.Goal;
import io.tieout.bootstrap.bench.Trial;
import io.tieout.bootstrap.bench.mutation.Drafting;
import io.tieout.bootstrap.bench.mutation.Drafting.Shift;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a gateway asks on every request of every user: whether the answer comes in time while others
 * write, and how soon it is right again after a person changed it.
 */
public final class AskedDoor implements Bench {

    /** what is promised to gateways */
    private static final double MOST_MILLIS = 5;

    private static final double RIGHT_AGAIN_MILLIS = 1_000;

    /** of what the house can take, as the invoice list of R4 is read */
    private static final double SHARE = 0.5;

    private static final int CLIENTS = 8;
    private static final int WARM_UP_SECONDS = 30;
    private static final int CAPACITY_SECONDS = 10;

    /** longer than any round; whoever closes a shift ends it sooner */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    @Override
    public String id() {
        return "ACC";
    }

    @Override
    public String question() {
        return "GET /access/{account}, 99 of 100: asked 2,000 times a second while invoices are"
                + " drafted in the same house, at half of what it can take and without a pause;"
                + " and, once somebody changed it, until it is right";
    }

    @Override
    public String yardstick() {
        return "the same requests to a bare servlet of the same server that answers a constant,"
                + " beside the same drafts";
    }

    @Override
    public Stand open(BenchGround ground) {
        BenchHouse house = BenchHouse.open(ground);
        ConstantDoor bare = new ConstantDoor(ground.folder().resolve("bare"));
        Drafting drafting = new Drafting(house);
        AskedAccount account = new AskedAccount(house);
        double aSecond = SHARE * capacity(drafting, ground);
        Goal goal = new Goal.AtMost(MOST_MILLIS);
        return new Stand() {
            @Override
            public List<Trial> trials() {
                return List.of(
                        asked("nobody writes", goal, () -> () -> {}),
                        asked(
                                "%.0f drafts a second".formatted(aSecond),
                                goal,
                                () -> drafting.steadyShift(aSecond, LONGEST)),
                        asked(
                                "a client drafts without a pause",
                                new Goal.Open(),
                                () -> drafting.shift(1, LONGEST)),
                        new Trial(
                                "right again after a change",
                                "ms",
                                new Goal.AtMost(RIGHT_AGAIN_MILLIS),
                                () -> new ChangePair(account, bare.address())));
            }

            private Trial asked(String name, Goal goal, Supplier<Shift> beside) {
                return new Trial(
                        name,
                        "ms",
                        goal,
                        () -> new AskedPair(account, bare.address(), beside, ground.folder()));
            }

            @Override
            public void close() {
                bare.close();
                house.close();
            }
        };
    }

    /** drafts a second of clients who never pause, once everything is warm */
    private static double capacity(Drafting drafting, BenchGround ground) {
        drafting.draftedASecond(CLIENTS, Duration.ofSeconds(ground.scaled(WARM_UP_SECONDS)));
        return drafting.draftedASecond(
                CLIENTS, Duration.ofSeconds(ground.scaled(CAPACITY_SECONDS)));
    }
}

package io.tieout.bootstrap.bench.live;

import io.tieout.bootstrap.bench.Bench;
import io.tieout.bootstrap.bench.BenchGround;
import io.tieout.bootstrap.bench.BenchHouse;
import io.tieout.bootstrap.bench.Goal;
import io.tieout.bootstrap.bench.Trial;
import java.util.List;

/**
 * From the webhook of a payment to the frame that says that its account may do everything again.
 * Every try is an account of its own that a policy shut out.
 */
public final class Reactivation implements Bench {

    /** what is promised to whoever has paid */
    private static final double MOST_MILLIS = 2_000;

    /** two rounds that warm up, and at most so many more */
    private static final int MOST_ROUNDS = 7;

    @Override
    public String id() {
        return "LIFT";
    }

    @Override
    public String question() {
        return "from a webhook's receipt to the frame of accessChanged that gives an account back"
                + " what a policy took, 99 of 100";
    }

    @Override
    public String yardstick() {
        return "a bare WebSocket server that says as much to one socket";
    }

    @Override
    public Stand open(BenchGround ground) {
        BenchHouse house = BenchHouse.open(ground);
        EchoServer echo = new EchoServer(ground.folder().resolve("echo"));
        LockedOut lockedOut = new LockedOut(house, MOST_ROUNDS * LiftPair.TRIES);
        return new Stand() {
            @Override
            public List<Trial> trials() {
                return List.of(
                        new Trial(
                                LiftPair.TRIES + " payments, 4 a second",
                                "ms",
                                new Goal.AtMost(MOST_MILLIS),
                                () -> new LiftPair(house.address(), echo.address(), lockedOut)));
            }

            @Override
            public void close() {
                echo.close();
                house.close();
            }
        };
    }
}

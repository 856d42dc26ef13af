package io.tieout.bootstrap.bench.live;

import io.tieout.bootstrap.bench.Bench;
import io.tieout.bootstrap.bench.BenchGround;
import io.tieout.bootstrap.bench.BenchHouse;
import io.tieout.bootstrap.bench.Goal;
import io.tieout.bootstrap.bench.Trial;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Keeps thousands of subscriptions open for ten minutes. All follow one account, so that each is
 * written to whenever that is paid; who listens does so in another process.
 */
public final class HeldSubscriptions implements Bench {

    private static final double MOST_KILOBYTES = 40;
    private static final int SUBSCRIBERS = 10_000;

    /** seven rounds of a minute and a half: the two that warm up hold them as well */
    private static final int PAYMENTS_A_ROUND = 9;

    private static final Duration BEAT = Duration.ofSeconds(10);

    @Override
    public String id() {
        return "R8";
    }

    @Override
    public String question() {
        return "memory that an open subscription keeps, while payments reach all of them for ten"
                + " minutes and none is dropped";
    }

    @Override
    public String yardstick() {
        return "a bare socket of the same WebSocket server";
    }

    @Override
    public Stand open(BenchGround ground) {
        BenchHouse house = BenchHouse.open(ground);
        EchoServer echo = new EchoServer(WebhookToFrame.made(ground.folder().resolve("echo")));
        WatchedAccount account = new WatchedAccount(house, Duration.ZERO);
        return new Stand() {
            @Override
            public List<Trial> trials() {
                return List.of(trial(ground, house, echo, account));
            }

            @Override
            public void close() {
                echo.close();
                house.close();
            }
        };
    }

    private static Trial trial(
            BenchGround ground, BenchHouse house, EchoServer echo, WatchedAccount account) {
        int size = ground.scaled(SUBSCRIBERS);
        Path logs = ground.folder();
        return new Trial(
                "%,d subscriptions".formatted(size),
                "KB",
                new Goal.AtMost(MOST_KILOBYTES),
                () ->
                        new HeldPair(
                                size,
                                ground.scaled(PAYMENTS_A_ROUND),
                                BEAT,
                                house.address(),
                                echo.address(),
                                account,
                                new Numbers(),
                                logs));
    }
}

package io.tieout.bootstrap.bench.live;

import io.tieout.bootstrap.bench.Bench;
import io.tieout.bootstrap.bench.BenchGround;
import io.tieout.bootstrap.bench.BenchHouse;
import io.tieout.bootstrap.bench.Goal;
import io.tieout.bootstrap.bench.Trial;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * From the webhook's arrival to the frame at every subscriber. All subscribers follow the same
 * account, so that each payment goes to all of them: the hardest case.
 */
public final class WebhookToFrame implements Bench {

    /** what a read of the accounting system takes at least */
    static final Duration LATENCY = Duration.ofMillis(20);

    private static final double MOST_MILLIS = 150;
    private static final List<Integer> CROWDS = List.of(1, 1_000);
    private static final int JUDGED = 1_000;

    @Override
    public String id() {
        return "R7";
    }

    @Override
    public String question() {
        return "from a webhook's receipt to the frame at each subscriber of the account, 99 of 100,"
                + " with an accounting system that takes 20 ms to answer";
    }

    @Override
    public String yardstick() {
        return "a bare WebSocket server that says the same to as many sockets, and those 20 ms";
    }

    @Override
    public Stand open(BenchGround ground) {
        BenchHouse house = BenchHouse.open(ground);
        EchoServer echo = new EchoServer(made(ground.folder().resolve("echo")));
        WatchedAccount account = new WatchedAccount(house, LATENCY);
        Numbers numbers = new Numbers();
        return new Stand() {
            @Override
            public List<Trial> trials() {
                return CROWDS.stream()
                        .map(size -> trial(size, house, echo, account, numbers))
                        .toList();
            }

            @Override
            public void close() {
                echo.close();
                house.close();
            }
        };
    }

    private static Trial trial(
            int size, BenchHouse house, EchoServer echo, WatchedAccount account, Numbers numbers) {
        return new Trial(
                "%,d subscriber%s".formatted(size, size == 1 ? "" : "s"),
                "ms",
                size == JUDGED ? new Goal.AtMost(MOST_MILLIS) : new Goal.Open(),
                () -> new LivePair(size, house.address(), echo.address(), account, numbers));
    }

    static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

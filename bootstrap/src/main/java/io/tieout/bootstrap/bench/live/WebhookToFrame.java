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
import java.util.function.Supplier;

/**
 * From the webhook's arrival to the frame at every subscriber. All subscribers follow the same
 * account, so that each payment goes to all of them: the hardest case. The largest crowd listens in
 * processes of its own, where its arrivals are timed.
 */
public final class WebhookToFrame implements Bench {

    /** what a read of the accounting system takes at least */
    static final Duration LATENCY = Duration.ofMillis(20);

    private static final double MOST_MILLIS = 150;
    private static final int JUDGED = 1_000;

    /** 240 payments a minute: well below what a company may be read, facts 5.1 */
    private static final Duration BEAT = Duration.ofMillis(250);

    private static final int PAYMENTS = 40;

    /** with a bare server and two cores, all of them are written to in a fraction of that */
    private static final Duration LONG_BEAT = Duration.ofMillis(2_500);

    private static final int MANY = 10_000;
    private static final int FEW_PAYMENTS = 4;

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
        return new Audiences(ground);
    }

    /** What all trials share: the house, and an echo here and one in a process of its own. */
    private static final class Audiences implements Stand {

        private final BenchGround ground;
        private final BenchHouse house;
        private final EchoServer echo;
        private final EchoNode.Running farEcho;
        private final WatchedAccount account;
        private final Numbers numbers = new Numbers();

        Audiences(BenchGround ground) {
            this.ground = ground;
            this.house = BenchHouse.open(ground);
            this.echo = new EchoServer(made(ground.folder().resolve("echo")));
            this.farEcho = EchoNode.start(made(ground.folder().resolve("far-echo")));
            this.account = new WatchedAccount(house, LATENCY);
        }

        @Override
        public List<Trial> trials() {
            int payments = ground.scaled(PAYMENTS);
            Following many =
                    new Following(ground.scaled(MANY), ground.scaled(FEW_PAYMENTS), LONG_BEAT);
            return List.of(
                    near(new Following(1, payments, BEAT), new Goal.Open()),
                    near(new Following(JUDGED, payments, BEAT), new Goal.AtMost(MOST_MILLIS)),
                    trial(many, new Goal.Open(), () -> far(many)));
        }

        private Trial near(Following following, Goal goal) {
            return trial(following, goal, () -> near(following));
        }

        private static Trial trial(Following following, Goal goal, Supplier<Trial.Pair> pair) {
            int size = following.size();
            String name = "%,d subscriber%s".formatted(size, size == 1 ? "" : "s");
            return new Trial(name, "ms", goal, pair);
        }

        /** everything in this process */
        private LivePair near(Following following) {
            return new LivePair(
                    following,
                    account,
                    numbers,
                    Ears.subscribers(
                            following.size(),
                            house.address(),
                            account.watcher(),
                            account.accountId()),
                    Ears.bareSockets(following.size(), echo.address()),
                    echo.address());
        }

        /** whoever listens does so elsewhere: the files that a process may open are few */
        private LivePair far(Following following) {
            int size = following.size();
            return new LivePair(
                    following,
                    account,
                    numbers,
                    new Listeners(
                            "subscribers",
                            ListeningNode.subscribers(size, house.address(), account),
                            ground.folder().resolve("subscribers.log")),
                    new Listeners(
                            "bare",
                            ListeningNode.bareSockets(size, farEcho.address()),
                            ground.folder().resolve("bare.log")),
                    farEcho.address());
        }

        @Override
        public void close() {
            farEcho.close();
            echo.close();
            house.close();
        }
    }

    static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

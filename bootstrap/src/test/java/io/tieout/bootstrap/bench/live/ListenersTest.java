package io.tieout.bootstrap.bench.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.bootstrap.bench.load.Beats;
import io.tieout.bootstrap.bench.load.OpenLoop;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who listens, and what is listened to, each in a process of its own. */
final class ListenersTest {

    private static final int CROWD = 20;
    private static final Duration OVERDUE = Duration.ofSeconds(3);

    /** a histogram keeps three digits */
    private static final double DIGITS = 1.001;

    @TempDir private Path folder;

    @Test
    void whatReachesAnotherProcessIsTimedFromWhenItWasMeantToBeSent() {
        try (EchoNode.Running echo = EchoNode.start(folder);
                Listeners crowd =
                        new Listeners(
                                "crowd",
                                ListeningNode.bareSockets(CROWD, echo.address()),
                                folder.resolve("crowd.log"));
                Sockets own = new Sockets()) {
            Socket speaker = own.open(echo.address(), "", _ -> {});
            long begun = System.nanoTime() - OVERDUE.toNanos();
            Beats overdue = new Beats(7, 2, begun, Duration.ofMillis(1));
            crowd.expect(overdue);

            OpenLoop.send(overdue, number -> speaker.send(Integer.toString(number)));

            double p99 = crowd.p99Millis(2 * CROWD);
            double passed = (System.nanoTime() - begun) / (double) TimeUnit.MILLISECONDS.toNanos(1);
            assertThat(p99).isBetween(OVERDUE.toMillis() - 1.0, passed * DIGITS);
            crowd.awaitHeard(2 * CROWD);
        }
    }
}

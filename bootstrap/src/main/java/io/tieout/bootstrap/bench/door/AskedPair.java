package io.tieout.bootstrap.bench.door;

import io.tieout.bootstrap.bench.Trial.Pair;
import io.tieout.bootstrap.bench.load.Arrivals;
import io.tieout.bootstrap.bench.load.OpenLoop;
import io.tieout.bootstrap.bench.mutation.Drafting.Shift;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;

/** The same questions at the house's door and at the bare one, at a steady beat. */
final class AskedPair implements Pair {

    /** 2,000 a second */
    private static final Duration BEAT = Duration.ofNanos(500_000);

    /** five seconds of them */
    private static final int QUESTIONS = 10_000;

    /** as many as a gateway keeps open to one upstream */
    private static final int CONNECTIONS = 32;

    private final Gateway door;
    private final Gateway bare;
    private final Supplier<Shift> beside;

    /**
     * @param beside what else happens meanwhile
     */
    AskedPair(AskedAccount account, URI bare, Supplier<Shift> beside) {
        this.door = account.gateway(CONNECTIONS);
        this.bare = account.gateway(bare, CONNECTIONS);
        this.beside = beside;
    }

    @Override
    public double yardstick() {
        return answered(bare);
    }

    @Override
    public double measured() {
        return answered(door);
    }

    private double answered(Gateway there) {
        Arrivals round = new Arrivals();
        try (var _ = beside.get()) {
            new OpenLoop(BEAT)
                    .send(
                            1,
                            QUESTIONS,
                            round::meant,
                            number -> {
                                var _ = there.ask();
                                round.arrived(number);
                            });
            return round.p99Millis(QUESTIONS);
        }
    }

    @Override
    public void close() {
        door.close();
        bare.close();
    }
}

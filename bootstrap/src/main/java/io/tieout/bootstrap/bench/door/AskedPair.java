package io.tieout.bootstrap.bench.door;

import io.tieout.bootstrap.bench.Trial.Pair;
import io.tieout.bootstrap.bench.load.Arrivals;
import io.tieout.bootstrap.bench.load.Beats;
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

    private final Question door;
    private final Question bare;
    private final Supplier<Shift> beside;

    /**
     * @param beside what else happens meanwhile
     */
    AskedPair(AskedAccount account, URI bare, Supplier<Shift> beside) {
        this.door = account.question();
        this.bare = account.question(bare);
        this.beside = beside;
    }

    @Override
    public double yardstick() {
        return answered(bare, beside);
    }

    @Override
    public double measured() {
        return answered(door, beside);
    }

    private static double answered(Question question, Supplier<Shift> beside) {
        Arrivals round = new Arrivals();
        try (var gateway = Gateway.connected(question, CONNECTIONS);
                var _ = beside.get()) {
            Beats beats = Beats.soon(1, QUESTIONS, BEAT);
            round.meant(beats);
            gateway.ask(beats, round);
            return round.p99Millis(QUESTIONS);
        }
    }
}

package io.tieout.bootstrap.bench.door;

import io.tieout.bootstrap.bench.Trial.Pair;
import io.tieout.bootstrap.bench.load.Beats;
import io.tieout.bootstrap.bench.mutation.Drafting.Shift;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

/** The same questions at the house's door and at the bare one, at a steady beat. */
final class AskedPair implements Pair {

    /** 2,000 a second */
    private static final Duration BEAT = Duration.ofNanos(500_000);

    /** five seconds of them */
    private static final int QUESTIONS = 10_000;

    private final GatewayNode.Running door;
    private final GatewayNode.Running bare;
    private final Supplier<Shift> beside;

    /**
     * @param bare where the yardstick is asked
     * @param beside what else happens meanwhile
     * @param logs where the two gateways keep theirs
     */
    AskedPair(AskedAccount account, URI bare, Supplier<Shift> beside, Path logs) {
        this.door = GatewayNode.start("gateway", account.question(), logs.resolve("gateway.log"));
        this.bare =
                GatewayNode.start("bare gateway", account.question(bare), logs.resolve("bare.log"));
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

    private double answered(GatewayNode.Running gateway) {
        try (var _ = beside.get()) {
            return gateway.p99Millis(Beats.soon(1, QUESTIONS, BEAT));
        }
    }

    @Override
    public void close() {
        door.close();
        bare.close();
    }
}

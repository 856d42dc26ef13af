package io.tieout.bootstrap.bench.safety;

import io.tieout.bootstrap.bench.Bench;
import io.tieout.bootstrap.bench.BenchGround;
import io.tieout.bootstrap.bench.Goal;
import io.tieout.bootstrap.bench.Trial;
import io.tieout.bootstrap.bench.Trial.Pair;
import io.tieout.bootstrap.bench.append.BareStore;
import io.tieout.bootstrap.bench.append.Clients;
import io.tieout.bootstrap.bench.append.DirectCommands;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.DoubleSupplier;

/** Opens accounts, with their personal data, with and without each part of safety. */
public final class PriceOfSafety implements Bench {

    private static final double LEAST_RATIO = 0.90;
    private static final Duration ROUND = Duration.ofSeconds(3);

    @Override
    public String id() {
        return "R11";
    }

    @Override
    public String question() {
        return "accounts a second that four clients open, event and view in one durable transaction"
                + " each, with one part of safety and all others";
    }

    @Override
    public String yardstick() {
        return "the same without that part";
    }

    @Override
    public Stand open(BenchGround ground) {
        BareStore store =
                new BareStore(
                        ground,
                        List.of(Opening.KIND),
                        persistence -> persistence.billing().projections(),
                        (_, aggregates) -> List.of(new Opening(aggregates)));
        DirectCommands plain =
                new DirectCommands(
                        store.persistence(),
                        BareStore.TENANT,
                        List.of(Opening.KIND),
                        persistence -> persistence.billing().projections(),
                        (_, aggregates) -> List.of(new Opening(aggregates)),
                        WithoutCircumstances::new);
        return new Parts(store, plain, ROUND.multipliedBy(ground.scaled(100)).dividedBy(100));
    }

    private record Parts(BareStore store, DirectCommands plain, Duration round) implements Stand {

        @Override
        public List<Trial> trials() {
            Runnable sealing = store.persistence().sealing();
            Policies policies = new Policies(store);
            return List.of(
                    trial(
                            "row-level security",
                            () -> policies.without(() -> known(store.commands())),
                            () -> known(store.commands())),
                    trial(
                            "field encryption",
                            () -> opened(store.commands(), false),
                            () -> known(store.commands())),
                    trial(
                            "hash chain",
                            () -> {
                                double rate = known(store.commands());
                                sealing.run();
                                return rate;
                            },
                            () -> sealed(sealing)),
                    trial("audit", () -> known(plain), () -> known(store.commands())));
        }

        @Override
        public void close() {
            plain.close();
            store.close();
        }

        private double known(DirectCommands commands) {
            return opened(commands, true);
        }

        private double opened(DirectCommands commands, boolean isKnown) {
            return Clients.eventsASecond(
                    1, round, _ -> commands.send(new Opening.Open(UUID.randomUUID(), isKnown)));
        }

        /** sealing what the clients stored counts as theirs */
        private double sealed(Runnable sealing) {
            long begun = System.nanoTime();
            double rate = known(store.commands());
            long sealingBegun = System.nanoTime();
            sealing.run();
            long end = System.nanoTime();
            return rate * (sealingBegun - begun) / (end - begun);
        }

        private static Trial trial(String part, DoubleSupplier without, DoubleSupplier with) {
            return new Trial(
                    part,
                    "a second",
                    new Goal.RatioAtLeast(LEAST_RATIO),
                    () ->
                            new Pair() {
                                @Override
                                public double yardstick() {
                                    return without.getAsDouble();
                                }

                                @Override
                                public double measured() {
                                    return with.getAsDouble();
                                }
                            });
        }
    }
}

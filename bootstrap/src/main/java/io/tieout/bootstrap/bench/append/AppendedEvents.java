package io.tieout.bootstrap.bench.append;

import io.tieout.bootstrap.bench.Bench;
import io.tieout.bootstrap.bench.BenchGround;
import io.tieout.bootstrap.bench.Goal;
import io.tieout.bootstrap.bench.Trial;
import io.tieout.bootstrap.bench.Trial.Pair;
import java.time.Duration;
import java.util.List;

/** Stores the same notes through the bridge and through Axon as it comes. */
public final class AppendedEvents implements Bench {

    private static final Duration ROUND = Duration.ofSeconds(3);

    @Override
    public String id() {
        return "R2";
    }

    @Override
    public String question() {
        return "events a second that four clients store, a command and a transaction at a time";
    }

    @Override
    public String yardstick() {
        return "Axon's JDBC engine, table, cache and serializer as they come, with an annotated"
                + " aggregate and no tenants, on the same server";
    }

    @Override
    public Stand open(BenchGround ground) {
        BareStore ours =
                new BareStore(
                        ground,
                        List.of(Marking.KIND),
                        _ -> List.of(),
                        (_, aggregates) -> List.of(new Marking(aggregates)));
        StockStore stock = new StockStore(ours.settings());
        Duration round = ROUND.multipliedBy(ground.scaled(100)).dividedBy(100);
        return new Stand() {
            @Override
            public List<Trial> trials() {
                return List.of(
                        trial(ours, stock, 1, 1.0, round), trial(ours, stock, 10, 1.5, round));
            }

            @Override
            public void close() {
                stock.close();
                ours.close();
            }
        };
    }

    private static Trial trial(
            BareStore ours, StockStore stock, int events, double least, Duration round) {
        return new Trial(
                events == 1 ? "1 event a command" : events + " events a command",
                "a second",
                new Goal.RatioAtLeast(least),
                () ->
                        new Pair() {
                            @Override
                            public double yardstick() {
                                return Clients.eventsASecond(
                                        events, round, stream -> stock.mark(stream, events));
                            }

                            @Override
                            public double measured() {
                                return Clients.eventsASecond(
                                        events,
                                        round,
                                        stream -> ours.send(new Marking.Mark(stream, events)));
                            }
                        });
    }
}

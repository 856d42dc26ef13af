package io.tieout.bootstrap.bench.acknowledgement;

import io.tieout.bootstrap.bench.Bench;
import io.tieout.bootstrap.bench.BenchGround;
import io.tieout.bootstrap.bench.BenchHouse;
import io.tieout.bootstrap.bench.Goal;
import io.tieout.bootstrap.bench.Trial;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * From the instant at which a webhook was meant to be sent to its acknowledgement, while other
 * clients keep the same database writing: Intuit holds back what follows one that was late.
 */
public final class AcknowledgedWebhooks implements Bench {

    private static final double MOST_MILLIS = 500;

    /** none, and as many as keep two cores busy */
    private static final List<Integer> WRITERS = List.of(0, 8);

    @Override
    public String id() {
        return "ACK";
    }

    @Override
    public String question() {
        return "a webhook's acknowledgement, 99 of 100, after it is stored durably, while clients"
                + " draft invoices in the same house as fast as they can";
    }

    @Override
    public String yardstick() {
        return "the same POST to a bare servlet that reads it and stores nothing, beside the same"
                + " clients";
    }

    @Override
    public Stand open(BenchGround ground) {
        BenchHouse house = BenchHouse.open(ground);
        BareDoor bare = new BareDoor(made(ground.folder().resolve("bare")));
        Writers writers = new Writers(house);
        return new Stand() {
            @Override
            public List<Trial> trials() {
                return WRITERS.stream().map(count -> trial(count, house, bare, writers)).toList();
            }

            @Override
            public void close() {
                bare.close();
                house.close();
            }
        };
    }

    private static Trial trial(int count, BenchHouse house, BareDoor bare, Writers writers) {
        return new Trial(
                count == 0 ? "nobody writes" : count + " clients write",
                "ms",
                new Goal.AtMost(MOST_MILLIS),
                () -> new DoorPair(house, bare.address(), writers, count));
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

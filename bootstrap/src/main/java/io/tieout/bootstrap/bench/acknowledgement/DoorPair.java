package io.tieout.bootstrap.bench.acknowledgement;

import io.tieout.bootstrap.bench.BenchHouse;
import io.tieout.bootstrap.bench.Trial.Pair;
import io.tieout.bootstrap.bench.load.Arrivals;
import io.tieout.bootstrap.bench.load.OpenLoop;
import io.tieout.bootstrap.twin.NoticeDoor;
import io.tieout.bootstrap.twin.NoticeDoor.Notice;
import io.tieout.qbo.QboSettings;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The same webhooks at the house's door and at the bare one, at a steady beat. */
final class DoorPair implements Pair {

    /** 50 a second */
    private static final Duration BEAT = Duration.ofMillis(20);

    private static final int WEBHOOKS = 250;
    private static final int OK = 200;

    private final NoticeDoor door;
    private final NoticeDoor bare;
    private final Writers writers;
    private final int writing;
    private final String realm;
    private final String verifierToken;

    DoorPair(BenchHouse house, URI bare, Writers writers, int writing) {
        this.door = new NoticeDoor(house.address());
        this.bare = new NoticeDoor(bare);
        this.writers = writers;
        this.writing = writing;
        this.realm = house.realm();
        this.verifierToken = house.part(QboSettings.class).verifierTokens().getFirst();
    }

    @Override
    public double yardstick() {
        return acknowledged(bare);
    }

    @Override
    public double measured() {
        return acknowledged(door);
    }

    private double acknowledged(NoticeDoor there) {
        Arrivals round = new Arrivals();
        try (var _ = writers.atWork(writing)) {
            new OpenLoop(BEAT)
                    .send(
                            1,
                            WEBHOOKS,
                            round::meant,
                            number -> {
                                deliver(there);
                                round.arrived(number);
                            });
            return round.p99Millis(WEBHOOKS);
        }
    }

    /** of a record that is none of ours, so that nothing follows but its receipt */
    private void deliver(NoticeDoor there) {
        String body =
                NoticeDoor.body(
                                List.of(
                                        new Notice(
                                                UUID.randomUUID(),
                                                realm,
                                                "1",
                                                "created",
                                                Instant.now().toString())))
                        .replace("qbo.payment.", "qbo.estimate.");
        int status = there.post(body, NoticeDoor.signature(body, verifierToken));
        if (status != OK) {
            throw new IllegalStateException("a webhook was answered " + status);
        }
    }
}

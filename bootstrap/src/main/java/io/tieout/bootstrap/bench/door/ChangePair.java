package io.tieout.bootstrap.bench.door;

import io.tieout.bootstrap.bench.Trial.Pair;
import io.tieout.bootstrap.bench.load.Arrivals;
import java.net.URI;
import java.time.Duration;

/** From the answer to somebody who changed the access until the door says the same. */
final class ChangePair implements Pair {

    private static final int CHANGES = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final AskedAccount account;
    private final Asker door;
    private final Asker bare;

    ChangePair(AskedAccount account, URI bare) {
        this.account = account;
        this.door = new Asker(account.question());
        this.bare = new Asker(account.question(bare));
    }

    @Override
    public double yardstick() {
        Arrivals round = new Arrivals();
        for (int number = 1; number <= CHANGES; number++) {
            round.meant(number, System.nanoTime());
            var _ = bare.ask();
            round.arrived(number);
        }
        return round.p99Millis(CHANGES);
    }

    @Override
    public double measured() {
        Arrivals round = new Arrivals();
        for (int number = 1; number <= CHANGES; number++) {
            String level = number % 2 == 0 ? "FULL" : "BLOCKED";
            account.decide(level);
            round.meant(number, System.nanoTime());
            awaitRight("\"level\":\"" + level + "\"");
            round.arrived(number);
        }
        return round.p99Millis(CHANGES);
    }

    private void awaitRight(String wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!door.ask().contains(wanted)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the door never said " + wanted);
            }
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        door.close();
        bare.close();
    }
}

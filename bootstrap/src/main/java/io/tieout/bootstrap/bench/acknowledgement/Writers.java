package io.tieout.bootstrap.bench.acknowledgement;

import io.tieout.bootstrap.bench.BenchHouse;
import io.tieout.bootstrap.bench.mutation.Drafting;
import java.time.Duration;

/** Clients that keep the database writing, beside what is measured. */
final class Writers {

    /** longer than any round; whoever closes it ends it sooner */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Drafting drafting;

    Writers(BenchHouse house) {
        this.drafting = new Drafting(house);
    }

    /** so many of them, until it is closed */
    Drafting.Shift atWork(int clients) {
        return drafting.shift(clients, LONGEST);
    }
}

package io.tieout.bootstrap.bench.live;

import io.tieout.bootstrap.bench.Trial.Pair;
import io.tieout.bootstrap.bench.load.Arrivals;
import io.tieout.bootstrap.bench.load.OpenLoop;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/** Somebody who follows what accounts may do, and a bare socket beside it. */
final class LiftPair implements Pair {

    /** accounts in a round */
    static final int TRIES = 16;

    /** 240 a minute: well below what a company may be read, facts 5.1 */
    private static final Duration BEAT = Duration.ofMillis(250);

    private final LockedOut lockedOut;
    private final AtomicReference<Arrivals> arrivals = new AtomicReference<>(new Arrivals());
    private final Sockets sockets = new Sockets();
    private final Socket bare;
    private final Numbers said = new Numbers();
    private int next;

    LiftPair(URI house, URI echo, LockedOut lockedOut) {
        this.lockedOut = lockedOut;
        Crowd.watch(
                sockets,
                house,
                lockedOut.watcher(),
                account -> arrivals.get().arrived(lockedOut.numberOf(account)));
        this.bare = sockets.open(echo, "", text -> arrivals.get().arrived(Integer.parseInt(text)));
    }

    @Override
    public double yardstick() {
        Arrivals round = begun();
        int first = said.take(TRIES);
        new OpenLoop(BEAT)
                .send(
                        first,
                        first + TRIES - 1,
                        round::meant,
                        number -> bare.send(Integer.toString(number)));
        return round.p99Millis(TRIES);
    }

    @Override
    public double measured() {
        Arrivals round = begun();
        int first = next;
        next += TRIES;
        lockedOut.pay(first, next - 1);
        new OpenLoop(BEAT).send(first, next - 1, round::meant, lockedOut::tell);
        return round.p99Millis(TRIES);
    }

    @Override
    public void close() {
        sockets.close();
    }

    private Arrivals begun() {
        Arrivals round = new Arrivals();
        arrivals.set(round);
        return round;
    }
}

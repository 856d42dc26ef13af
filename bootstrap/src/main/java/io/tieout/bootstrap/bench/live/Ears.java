package io.tieout.bootstrap.bench.live;

import io.tieout.bootstrap.bench.load.Arrivals;
import io.tieout.bootstrap.bench.load.Beats;
import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** Many sockets of this process, read by one thread, that hear numbers. */
final class Ears implements Hearing {

    private final Sockets sockets = new Sockets();
    private final AtomicLong heard = new AtomicLong();
    private final AtomicReference<Arrivals> round = new AtomicReference<>(new Arrivals());

    /** so many who follow the payments of one account, and are at the present */
    static Ears subscribers(int size, URI house, String token, String account) {
        Ears ears = new Ears();
        Crowd.subscribe(ears.sockets, size, house, token, account, ears::hear);
        return ears;
    }

    /** so many who listen to an echo */
    static Ears bareSockets(int size, URI echo) {
        Ears ears = new Ears();
        for (int socket = 0; socket < size; socket++) {
            ears.sockets.open(echo, "", text -> ears.hear(Integer.parseInt(text)));
        }
        return ears;
    }

    /** frames of all rounds */
    long heard() {
        return heard.get();
    }

    /** how many the other side dropped */
    long lost() {
        return sockets.lost();
    }

    @Override
    public void expect(Beats beats) {
        Arrivals next = new Arrivals();
        next.meant(beats);
        round.set(next);
    }

    @Override
    public double p99Millis(long frames) {
        return round.get().p99Millis(frames);
    }

    @Override
    public void close() {
        sockets.close();
    }

    private void hear(int number) {
        heard.incrementAndGet();
        round.get().arrived(number);
    }
}

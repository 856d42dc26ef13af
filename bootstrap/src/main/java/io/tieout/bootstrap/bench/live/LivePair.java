package io.tieout.bootstrap.bench.live;

import io.tieout.bootstrap.bench.Trial.Pair;
import io.tieout.bootstrap.bench.load.Arrivals;
import io.tieout.bootstrap.bench.load.OpenLoop;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** So many subscribers of the house, and as many bare sockets beside them. */
final class LivePair implements Pair {

    /** 240 a minute: well below what a company may be read, facts 5.1 */
    private static final Duration BEAT = Duration.ofMillis(250);

    private static final int PAYMENTS = 40;

    private final int size;
    private final WatchedAccount account;
    private final Numbers numbers;
    private final AtomicReference<Arrivals> arrivals = new AtomicReference<>(new Arrivals());
    private final Sockets sockets = new Sockets();
    private final List<Socket> bare = new ArrayList<>();
    private final Socket speaker;

    LivePair(int size, URI house, URI echo, WatchedAccount account, Numbers numbers) {
        this.size = size;
        this.account = account;
        this.numbers = numbers;
        Crowd.subscribe(
                sockets,
                size,
                house,
                account.watcher(),
                account.accountId(),
                number -> arrivals.get().arrived(number));
        for (int socket = 0; socket < size; socket++) {
            bare.add(
                    sockets.open(echo, "", text -> arrivals.get().arrived(Integer.parseInt(text))));
        }
        this.speaker = bare.getFirst();
    }

    @Override
    public double yardstick() {
        Arrivals round = begun();
        int first = numbers.take(PAYMENTS);
        new OpenLoop(BEAT)
                .send(
                        first,
                        first + PAYMENTS - 1,
                        round::meant,
                        number -> speaker.send(Integer.toString(number)));
        return round.p99Millis((long) PAYMENTS * size) + WebhookToFrame.LATENCY.toMillis();
    }

    @Override
    public double measured() {
        Arrivals round = begun();
        int first = numbers.take(PAYMENTS);
        account.book(first, first + PAYMENTS - 1);
        new OpenLoop(BEAT).send(first, first + PAYMENTS - 1, round::meant, account::tell);
        return round.p99Millis((long) PAYMENTS * size);
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

package io.tieout.bootstrap.bench.live;

import io.tieout.bootstrap.bench.Trial.Pair;
import io.tieout.bootstrap.bench.load.Beats;
import io.tieout.bootstrap.bench.load.OpenLoop;
import java.net.URI;

/** So many subscribers of the house, and as many bare sockets beside them. */
final class LivePair implements Pair {

    private final Following following;
    private final WatchedAccount account;
    private final Numbers numbers;
    private final Hearing subscribers;
    private final Hearing bare;
    private final Sockets own = new Sockets();
    private final Socket speaker;

    /**
     * Takes them over and closes them.
     *
     * @param echo what the bare sockets listen to
     */
    LivePair(
            Following following,
            WatchedAccount account,
            Numbers numbers,
            Hearing subscribers,
            Hearing bare,
            URI echo) {
        this.following = following;
        this.account = account;
        this.numbers = numbers;
        this.subscribers = subscribers;
        this.bare = bare;
        this.speaker = own.open(echo, "", _ -> {});
    }

    @Override
    public double yardstick() {
        Beats beats = following.beats(numbers.take(following.payments()));
        bare.expect(beats);
        OpenLoop.send(beats, number -> speaker.send(Integer.toString(number)));
        return bare.p99Millis(following.frames()) + WebhookToFrame.LATENCY.toMillis();
    }

    @Override
    public double measured() {
        int first = numbers.take(following.payments());
        account.book(first, first + following.payments() - 1);
        Beats beats = following.beats(first);
        subscribers.expect(beats);
        OpenLoop.send(beats, account::tell);
        return subscribers.p99Millis(following.frames());
    }

    @Override
    public void close() {
        own.close();
        bare.close();
        subscribers.close();
    }
}

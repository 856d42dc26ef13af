package io.tieout.bootstrap.bench.lag;

import io.tieout.bootstrap.bench.BenchHouse;
import io.tieout.bootstrap.bench.Trial.Pair;
import io.tieout.bootstrap.bench.load.Arrivals;
import io.tieout.bootstrap.bench.load.Beats;
import io.tieout.bootstrap.bench.load.OpenLoop;
import io.tieout.bootstrap.bench.mutation.Drafting;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** When drafts that come at a steady rate are read by whoever reacts to them. */
final class LagPair implements Pair {

    private final Drafting drafting;
    private final Duration beat;
    private final int drafts;
    private final Reading reading;
    private volatile Arrivals read = new Arrivals();

    /** what reads them has read all that came before when this returns */
    LagPair(BenchHouse house, Drafting drafting, double aSecond, Duration round) {
        this.drafting = drafting;
        this.beat = Duration.ofNanos(Math.round(TimeUnit.SECONDS.toNanos(1) / aSecond));
        this.drafts = Math.max(1, Math.toIntExact(round.dividedBy(beat)));
        this.reading = new Reading(house, number -> read.arrived(number));
        measured();
    }

    /** when the drafts themselves are answered, 99 of 100 */
    @Override
    public double yardstick() {
        Arrivals answered = new Arrivals();
        send(answered, answered);
        return answered.p99Millis(drafts);
    }

    @Override
    public double measured() {
        Arrivals all = new Arrivals();
        read = all;
        send(all, new Arrivals());
        return all.p99Millis(drafts);
    }

    private void send(Arrivals meant, Arrivals answered) {
        Beats beats = Beats.soon(drafting.take(drafts), drafts, beat);
        meant.meant(beats);
        OpenLoop.send(
                beats,
                number -> {
                    drafting.draftOne(number);
                    answered.arrived(number);
                });
    }

    @Override
    public void close() {
        reading.close();
    }
}

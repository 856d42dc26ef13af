package io.tieout.bootstrap.faults.events;

import io.tieout.application.axon.Automations;
import io.tieout.application.axon.EventStorage;
import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.FaultRun;
import io.tieout.bootstrap.faults.Ground;
import io.tieout.persistence.database.DatabaseSettings.PoolSizes;
import io.tieout.persistence.eventstore.PostgresEventStorage.Gaps;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;

/** F12: 1 % of the events of 1,000 streams cannot be handled, until what chokes is mended. */
public final class PoisonEvents implements FaultRun {

    private static final int STREAMS = 1_000;
    private static final int ROUNDS = 5;
    private static final double MOST_TIMES = 1.2;

    /** the pause before a parked event is tried again doubles, and rounds take a while */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Override
    public String id() {
        return "F12";
    }

    @Override
    public String promise() {
        return "events that cannot be handled keep only their own streams waiting, and once that is"
                + " mended each stream is where it would have been";
    }

    @Override
    public String unit() {
        return "rounds";
    }

    @Override
    public FaultReport run(Ground ground) {
        ground.progress().begin(ROUNDS, 0);
        FaultReport.Draft draft = new FaultReport.Draft();
        List<Double> times = new ArrayList<>();
        run(
                ground,
                draft,
                storage -> storage,
                PATIENCE,
                rounds -> {
                    rounds.plain();
                    for (int round = 0; round < ROUNDS; round++) {
                        Duration plain = rounds.plain();
                        times.add((double) rounds.poisoned().toNanos() / plain.toNanos());
                        ground.progress().done(1);
                    }
                });
        double median = times.stream().sorted().toList().get(ROUNDS / 2);
        if (median > MOST_TIMES) {
            draft.broken("others took " + written(median) + " times as long as without poison");
        }
        return draft.figure("others' time with poison to without, median", written(median))
                .figure("each round", times.stream().map(PoisonEvents::written).toList())
                .report();
    }

    /** one round with poison and none to compare it with: how long it takes says nothing here */
    static FaultReport once(Ground ground, UnaryOperator<EventStorage> change, Duration patience) {
        FaultReport.Draft draft = new FaultReport.Draft();
        run(ground, draft, change, patience, PoisonRounds::poisoned);
        return draft.report();
    }

    private static void run(
            Ground ground,
            FaultReport.Draft draft,
            UnaryOperator<EventStorage> change,
            Duration patience,
            Play play) {
        try (EventGround store =
                EventGround.open(ground, PoolSizes.STANDARD, Gaps.STANDARD, change)) {
            Stored stored = new Stored(store.storage());
            Reactor reactor = new Reactor(stored, draft);
            PoisonRounds rounds =
                    new PoisonRounds(
                            store,
                            stored,
                            reactor,
                            ground.scale().of(STREAMS),
                            new Random(ground.seed()),
                            draft,
                            patience);
            try (Automations _ = store.follow(List.of(reactor))) {
                play.with(rounds);
            }
            rounds.judge();
        }
    }

    private static String written(double times) {
        return String.format(Locale.ROOT, "%.2f", times);
    }

    /** What is done in the rounds. */
    private interface Play {
        void with(PoisonRounds rounds);
    }
}

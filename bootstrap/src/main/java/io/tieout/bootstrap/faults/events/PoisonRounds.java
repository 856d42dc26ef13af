package io.tieout.bootstrap.faults.events;

import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.events.Reactor.Place;
import io.tieout.bootstrap.faults.events.Stored.End;
import io.tieout.bootstrap.work.Parallel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Streams of events, with poison in some of them and without, and how long the others take. */
final class PoisonRounds {

    /** of each stream */
    private static final int EVENTS = 10;

    /** 1 % of the events */
    private static final int ONE_POISON_IN = 100;

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private static final Duration GLANCE = Duration.ofMillis(5);

    private final EventGround store;
    private final Stored stored;
    private final Reactor reactor;
    private final int size;
    private final Random random;
    private final FaultReport.Draft draft;
    private final Duration patience;
    private long streams;
    private int poisoned;

    PoisonRounds(
            EventGround store,
            Stored stored,
            Reactor reactor,
            int size,
            Random random,
            FaultReport.Draft draft,
            Duration patience) {
        this.store = store;
        this.stored = stored;
        this.reactor = reactor;
        this.size = size;
        this.random = random;
        this.draft = draft;
        this.patience = patience;
    }

    /** how long streams take of which none holds poison */
    Duration plain() {
        List<UUID> all = fresh();
        return answered(all, all);
    }

    /** how long the others take; once what chokes is mended, each stream is where it would be */
    Duration poisoned() {
        List<UUID> all = fresh();
        Set<Place> poison = poison(all);
        poison.forEach(reactor::poison);
        Set<UUID> choked = poison.stream().map(Place::stream).collect(Collectors.toSet());
        List<UUID> others = new ArrayList<>(all);
        others.removeAll(choked);
        Duration took = answered(all, others);
        // the others do not wait for these, so these may have some way to go yet
        await(
                LONGEST_WAIT,
                () ->
                        choked.stream()
                                .allMatch(stream -> reactor.done(stream) >= first(poison, stream)));
        choked.forEach(stream ->
                draft.expect(
                        "stream " + stream + ": answered while it waits",
                        first(poison, stream),
                        reactor.done(stream)));
        reactor.mend();
        if (!await(patience, () -> isDone(choked))) {
            choked.forEach(stream ->
                    draft.expect(
                            "stream " + stream + ": answered once that is mended",
                            (long) EVENTS,
                            reactor.done(stream)));
        }
        poisoned += poison.size();
        return took;
    }

    int poisonEvents() {
        return poisoned;
    }

    /** every stream's answers as they are stored, in their order */
    void judge() {
        Set<UUID> wrong = new HashSet<>();
        for (long number = 1; number <= streams; number++) {
            UUID effects = Reactor.effects(new UUID(Reactor.CAUSES, number));
            if (!stored.versions(effects).equals(IntStream.range(0, EVENTS).boxed().toList())) {
                wrong.add(effects);
            }
        }
        draft.expect("streams whose answers are not what they would be", Set.of(), wrong)
                .figure("streams", streams)
                .figure("events", streams * EVENTS)
                .figure("events that could not be handled at first", poisoned);
    }

    private List<UUID> fresh() {
        List<UUID> fresh =
                IntStream.rangeClosed(1, size)
                        .mapToObj(number -> new UUID(Reactor.CAUSES, streams + number))
                        .toList();
        streams += size;
        return fresh;
    }

    /** one at least; a part of a run is to have some too */
    private Set<Place> poison(List<UUID> streams) {
        Set<Place> poison = new HashSet<>();
        int wanted = Math.max(1, size * EVENTS / ONE_POISON_IN);
        while (poison.size() < wanted) {
            poison.add(
                    new Place(streams.get(random.nextInt(streams.size())), random.nextInt(EVENTS)));
        }
        return poison;
    }

    private static long first(Set<Place> poison, UUID stream) {
        return poison.stream()
                .filter(place -> place.stream().equals(stream))
                .mapToLong(Place::version)
                .min()
                .orElseThrow();
    }

    private Duration answered(List<UUID> all, List<UUID> awaited) {
        long begun = System.nanoTime();
        Parallel.each(
                all,
                stream -> {
                    stored.append(stream, 0, EVENTS, () -> End.COMMITTED);
                    store.wake();
                });
        if (!await(LONGEST_WAIT, () -> isDone(awaited))) {
            draft.broken("streams without poison were not answered in " + LONGEST_WAIT);
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private boolean isDone(Iterable<UUID> streams) {
        for (UUID stream : streams) {
            if (reactor.done(stream) < EVENTS) {
                return false;
            }
        }
        return true;
    }

    private static boolean await(Duration longest, BooleanSupplier condition) {
        long deadline = System.nanoTime() + longest.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        return true;
    }
}

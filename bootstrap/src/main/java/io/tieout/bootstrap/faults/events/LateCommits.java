package io.tieout.bootstrap.faults.events;

import io.tieout.application.axon.Automations;
import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.FaultRun;
import io.tieout.bootstrap.faults.Ground;
import io.tieout.bootstrap.faults.events.Stored.End;
import io.tieout.persistence.database.DatabaseSettings.PoolSizes;
import io.tieout.persistence.eventstore.PostgresEventStorage.Gaps;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** F6: 64 writers store 1,000,000 events, and some commit late, very late, or never. */
public final class LateCommits implements FaultRun {

    private static final int EVENTS = 1_000_000;
    private static final int WRITERS = 64;

    /** of a small part of the run */
    private static final int FEWEST_WRITERS = 8;

    private static final int HELD_SECONDS = 90;
    private static final int CUT_OFF_AFTER_SECONDS = 10;

    /**
     * The one that is held must be waited for, however fast the others are: all of them, and those
     * rolled back, may be stored behind it meanwhile.
     */
    static final Gaps PATIENT = new Gaps(2 * EVENTS, Duration.ofMinutes(2));

    /** whatever is not there when its neighbour is read is never looked for: the guard is gone */
    static final Gaps HASTY = new Gaps(1, Duration.ofMillis(1));

    private static final List<String> FOLLOWERS = List.of("FollowsFirst", "FollowsSecond");
    private static final UUID HELD = new UUID(7, 1);
    private static final UUID BEHIND = followedWith(HELD);
    private static final UUID CUT_OFF = new UUID(7, 2);

    /** of a processor; Axon gives each the streams whose hash ends alike */
    private static final int PARTS = 4;

    private static final int OF_ONE = 10;

    /** what was written is read much sooner */
    private static final Duration LONGEST_END = Duration.ofMinutes(10);

    private static final long NANOS_OF_A_MILLI = 1_000_000;

    private static final Duration GLANCE = Duration.ofMillis(100);

    @Override
    public String id() {
        return "F6";
    }

    @Override
    public String promise() {
        return "no processor skips or repeats an event, however late it is committed";
    }

    @Override
    public String unit() {
        return "events";
    }

    @Override
    public FaultReport run(Ground ground) {
        return run(ground, PATIENT);
    }

    static FaultReport run(Ground ground, Gaps gaps) {
        FaultReport.Draft draft = new FaultReport.Draft();
        int size = Math.max(FEWEST_WRITERS, ground.scale().of(WRITERS));
        try (EventGround store = EventGround.open(ground, new PoolSizes(size + 8, 8), gaps)) {
            Stored stored = new Stored(store.storage());
            List<Writer> writers =
                    IntStream.range(0, size)
                            .mapToObj(number -> new Writer(number, stored, ground.seed()))
                            .toList();
            List<Follower> followers =
                    FOLLOWERS.stream().map(name -> new Follower(name, draft)).toList();
            try (Automations automations = store.follow(followers)) {
                write(ground, store, stored, writers, followers, draft);
                // Nobody counts: a count would wait for ever for what is skipped.
                await(() -> automations.isIdle(EventGround.TENANT));
            }
            judge(writers, followers, draft);
        }
        return draft.report();
    }

    private static void write(
            Ground ground,
            EventGround store,
            Stored stored,
            List<Writer> writers,
            List<Follower> followers,
            FaultReport.Draft draft) {
        int each = Math.ceilDiv(ground.scale().of(EVENTS), writers.size());
        ground.progress().begin((long) each * writers.size(), 0);
        List<Runnable> work = new ArrayList<>();
        writers.forEach(writer -> work.add(() -> writer.write(each, ground.progress())));
        work.add(() -> hold(ground, store, stored, followers));
        work.add(() -> cutOff(ground, store, stored, draft));
        AtSameTime.run(work);
    }

    /**
     * The limit of the application is lifted, as for whoever repairs something by hand; and what is
     * stored behind it is seen before it is committed.
     */
    private static void hold(
            Ground ground, EventGround store, Stored stored, List<Follower> followers) {
        stored.append(
                HELD,
                0,
                OF_ONE,
                () -> {
                    limitTransaction(store, Duration.ZERO);
                    AtSameTime.run(List.of(() -> stored.append(BEHIND, 0, 1, () -> End.COMMITTED)));
                    await(() -> followers.stream().allMatch(each -> each.next(BEHIND) == 1));
                    LockSupport.parkNanos(
                            ground.scale().of(HELD_SECONDS * 1_000) * NANOS_OF_A_MILLI);
                    return End.COMMITTED;
                });
    }

    /** a transaction that is not ended in time is ended by the database */
    private static void cutOff(
            Ground ground, EventGround store, Stored stored, FaultReport.Draft draft) {
        int limitMillis = Math.max(200, ground.scale().of(CUT_OFF_AFTER_SECONDS * 1_000));
        try {
            stored.append(
                    CUT_OFF,
                    0,
                    OF_ONE,
                    () -> {
                        limitTransaction(store, Duration.ofMillis(limitMillis));
                        LockSupport.parkNanos(3L * limitMillis * NANOS_OF_A_MILLI);
                        return End.COMMITTED;
                    });
            draft.broken("a transaction three times as long as its limit was committed");
        } catch (RuntimeException ended) {
            draft.figure("cut off by the database", ended.getClass().getSimpleName());
        }
    }

    /** of the transaction at hand, from now on; zero for none */
    private static void limitTransaction(EventGround store, Duration limit) {
        try (Connection connection = store.app().getConnection();
                Statement statement = connection.createStatement()) {
            // A limit that counts already is not moved, so it is taken away first.
            statement.execute("set local transaction_timeout = 0");
            statement.execute("set local transaction_timeout = " + limit.toMillis());
        } catch (SQLException e) {
            throw new IllegalStateException("the transaction's limit cannot be set", e);
        }
    }

    /** a stream that the same part of a processor follows: others may not have begun to read */
    private static UUID followedWith(UUID stream) {
        return LongStream.iterate(3, number -> number + 1)
                .mapToObj(number -> new UUID(7, number))
                .filter(other ->
                        Math.floorMod(other.toString().hashCode(), PARTS)
                                == Math.floorMod(stream.toString().hashCode(), PARTS))
                .findFirst()
                .orElseThrow();
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + LONGEST_END.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    private static void judge(
            List<Writer> writers, List<Follower> followers, FaultReport.Draft draft) {
        for (Follower follower : followers) {
            draft.expect(follower.name() + ": the held one", (long) OF_ONE, follower.next(HELD))
                    .expect(follower.name() + ": the one cut off", 0L, follower.next(CUT_OFF));
            writers.forEach(writer ->
                    writer.streams((stream, events) ->
                            draft.expect(
                                    follower.name() + ": events of " + stream,
                                    events,
                                    follower.next(stream))));
            draft.figure("events seen by " + follower.name(), follower.seen());
        }
        draft.figure("writers", writers.size())
                .figure("committed late", writers.stream().mapToInt(Writer::late).sum())
                .figure("rolled back", writers.stream().mapToInt(Writer::rolledBack).sum());
    }
}

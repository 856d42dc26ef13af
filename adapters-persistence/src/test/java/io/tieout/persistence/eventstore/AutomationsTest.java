package io.tieout.persistence.eventstore;

import static io.tieout.persistence.eventstore.TestNode.NORTH;
import static io.tieout.persistence.eventstore.TestNode.SOUTH;
import static io.tieout.persistence.jooq.Tables.DOMAIN_EVENT;
import static io.tieout.persistence.jooq.Tables.PARKED_EVENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import io.tieout.application.event.Automation;
import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.people.ActorId;
import io.tieout.persistence.eventstore.Tally.Close;
import io.tieout.persistence.eventstore.Tally.Closed;
import io.tieout.persistence.eventstore.Tally.Count;
import io.tieout.persistence.eventstore.Tally.Counted;
import io.tieout.persistence.fixture.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** An automation follows the store on real threads, tokens and parked events. */
class AutomationsTest {

    private static final UUID ONE = new UUID(4, 1);
    private static final UUID TWO = new UUID(4, 2);

    /** generous for a busy machine, far below what a lost wake-up plus poll would take */
    private static final Duration SOON = Duration.ofSeconds(20);

    private final List<RecordedEvent> seen = new CopyOnWriteArrayList<>();
    @AutoClose private final TestDatabase database = TestDatabase.fresh();

    @Test
    void eventsArriveWithTheirCircumstancesInOrderOfTheirAggregate() {
        try (TestNode node = reacting(seen::add)) {
            node.send(NORTH, new Count(ONE, 1));
            node.send(NORTH, new Count(ONE, 2));
            node.send(SOUTH, new Count(ONE, 3));
            await().atMost(SOON).until(() -> seen.size() == 3);
        }

        assertThat(seen)
                .filteredOn(event -> event.tenant().equals(NORTH))
                .extracting(RecordedEvent::event, RecordedEvent::version)
                .containsExactly(tuple(new Counted(1), 0L), tuple(new Counted(2), 1L));
        assertThat(seen)
                .allSatisfy(event -> {
                    assertThat(event.aggregate()).isEqualTo(ONE);
                    assertThat(event.recordedAt()).isEqualTo(FixedClock.NOW);
                    assertThat(event.by()).isEqualTo(new ActorId("tess"));
                    assertThat(event.origin()).isEqualTo("127.0.0.1");
                    assertThat(event.eventId().version()).isEqualTo(7);
                });
    }

    @Test
    void anAutomationBeginsAtTheFirstEventAndGoesOnWhereItStopped() {
        try (TestNode before = TestNode.on(database)) {
            before.send(NORTH, new Count(ONE, 1));
        }
        try (TestNode first = reacting(seen::add)) {
            await().atMost(SOON).until(() -> first.automations().isIdle(NORTH));
        }
        try (TestNode second = reacting(seen::add)) {
            second.send(NORTH, new Count(ONE, 2));
            await().atMost(SOON).until(() -> seen.size() == 2);
            await().atMost(SOON).until(() -> second.automations().isIdle(NORTH));
        }

        assertThat(seen)
                .extracting(RecordedEvent::event)
                .containsExactly(new Counted(1), new Counted(2));
    }

    @Test
    void anAutomationsCommandNamesTheEventThatCausedIt() {
        try (TestNode node =
                TestNode.reacting(
                        database,
                        commands ->
                                List.of(
                                        automation(event -> {
                                            seen.add(event);
                                            if (event.event() instanceof Counted) {
                                                commands.send(
                                                        new Close(TWO),
                                                        TestNode.callerOf(event.tenant()));
                                            }
                                        })))) {
            node.send(SOUTH, new Count(ONE, 1));
            await().atMost(SOON).until(() -> seen.size() == 2);
        }

        RecordedEvent cause = seen.getFirst();
        RecordedEvent effect = seen.getLast();
        assertThat(effect.event()).isEqualTo(new Closed());
        assertThat(effect.tenant()).isEqualTo(SOUTH);
        assertThat(circumstance(effect, "causationId")).isEqualTo(cause.eventId().toString());
        assertThat(circumstance(effect, "correlationId"))
                .isEqualTo(circumstance(cause, "correlationId"));
    }

    @Test
    void anEventThatIsCommittedLateIsNotSkipped() throws Exception {
        CountDownLatch appended = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        var holdingBack =
                CommandsTest.projection(_ -> {
                    appended.countDown();
                    awaitUninterrupted(mayCommit);
                });
        try (var thread = Executors.newSingleThreadExecutor();
                TestNode slow = TestNode.with(database, List.of(holdingBack));
                TestNode node = reacting(seen::add)) {
            Future<?> late = thread.submit(() -> slow.send(NORTH, new Count(ONE, 1)));
            appended.await();
            node.send(NORTH, new Count(TWO, 2));
            await().atMost(SOON).until(() -> seen.size() == 1);
            mayCommit.countDown();
            late.get();

            await().atMost(SOON).until(() -> seen.size() == 2);
        }

        assertThat(seen)
                .extracting(RecordedEvent::event)
                .containsExactly(new Counted(2), new Counted(1));
    }

    @Test
    void aPoisonousEventParksOnlyItsAggregateUntilItIsHandled() {
        AtomicBoolean poisonous = new AtomicBoolean(true);
        Consumer<RecordedEvent> choking =
                event -> {
                    if (poisonous.get() && event.event().equals(new Counted(13))) {
                        throw new IllegalStateException("thirteen");
                    }
                    seen.add(event);
                };
        try (TestNode node = reacting(choking)) {
            node.send(NORTH, new Count(ONE, 13));
            node.send(NORTH, new Count(ONE, 14));
            node.send(NORTH, new Count(TWO, 1));
            node.send(SOUTH, new Count(ONE, 15));
            await().atMost(SOON).until(() -> seen.size() == 2 && parked() == 2);
            await().atMost(SOON).until(() -> node.automations().isIdle(NORTH));
            poisonous.set(false);

            await().atMost(SOON).until(() -> parked() == 0);
            node.send(NORTH, new Count(ONE, 16));
            await().atMost(SOON).until(() -> seen.size() == 5);
        }

        assertThat(seen)
                .filteredOn(event -> event.tenant().equals(NORTH) && event.aggregate().equals(ONE))
                .extracting(RecordedEvent::event)
                .containsExactly(new Counted(13), new Counted(14), new Counted(16));
    }

    @Test
    void parkedAggregatesStayParkedAcrossARestart() {
        Consumer<RecordedEvent> choking =
                event -> {
                    if (event.event().equals(new Counted(13))) {
                        throw new IllegalStateException("thirteen");
                    }
                    seen.add(event);
                };
        try (TestNode node = reacting(choking)) {
            node.send(NORTH, new Count(ONE, 13));
            await().atMost(SOON).until(() -> parked() == 1);
            await().atMost(SOON).until(() -> node.automations().isIdle(NORTH));
        }
        try (TestNode node = reacting(choking)) {
            node.send(NORTH, new Count(ONE, 14));
            await().atMost(SOON).until(() -> parked() == 2);
        }

        assertThat(seen).isEmpty();
    }

    @Test
    void automationsAreIdleOnlyWhenNothingIsLeftToDo() {
        CountDownLatch mayReact = new CountDownLatch(1);
        try (TestNode node = reacting(_ -> awaitUninterrupted(mayReact))) {
            await().atMost(SOON).until(() -> node.automations().isIdle(NORTH));
            node.send(NORTH, new Count(ONE, 1));

            assertThat(node.automations().isIdle(NORTH)).isFalse();

            mayReact.countDown();
            await().atMost(SOON).until(() -> node.automations().isIdle(NORTH));
        }
    }

    @Test
    void aCommitWakesTheAutomationLongBeforeThePoll() {
        List<Long> delays = new CopyOnWriteArrayList<>();
        AtomicBoolean arrived = new AtomicBoolean();
        try (TestNode node =
                reacting(_ -> {
                    delays.add(System.nanoTime());
                    arrived.set(true);
                })) {
            await().atMost(SOON).until(() -> node.automations().isIdle(NORTH));
            for (int i = 0; i < 41; i++) {
                arrived.set(false);
                node.send(NORTH, new Count(ONE, 1));
                long committed = System.nanoTime();
                await().pollInterval(Duration.ofMillis(1)).atMost(SOON).until(arrived::get);
                delays.set(i, delays.get(i) - committed);
            }
        }

        // The poll comes every 250 ms, so without the wake-up the median would be about 125 ms.
        assertThat(delays.stream().sorted().toList().get(20))
                .isLessThan(Duration.ofMillis(60).toNanos());
    }

    private TestNode reacting(Consumer<RecordedEvent> reaction) {
        return TestNode.reacting(database, _ -> List.of(automation(reaction)));
    }

    private static Automation automation(Consumer<RecordedEvent> reaction) {
        return new Automation() {
            @Override
            public String name() {
                return "WhenCountedThenRemember";
            }

            @Override
            public Set<Class<? extends DomainEvent>> hears() {
                return Set.of(DomainEvent.class);
            }

            @Override
            public void on(RecordedEvent event) {
                reaction.accept(event);
            }
        };
    }

    private int parked() {
        return database.superuser().fetchCount(PARKED_EVENT);
    }

    private String circumstance(RecordedEvent event, String name) {
        byte[] stored =
                database.superuser()
                        .selectFrom(DOMAIN_EVENT)
                        .where(DOMAIN_EVENT.EVENT_IDENTIFIER.eq(event.eventId().toString()))
                        .fetchSingle()
                        .getMetaData();
        return JsonMapper.shared().readTree(stored).required(name).stringValue();
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.tieout.application.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.domain.people.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;

/** An aggregate whose event failed waits; nobody waits for it. */
class ParkedSequencesTest {

    private static final TenantId TENANT = new TenantId(new UUID(6, 6));
    private static final UUID ONE = new UUID(4, 1);
    private static final UUID TWO = new UUID(4, 2);
    private static final Duration SOON = Duration.ofSeconds(10);

    /** one for each task: the shared pool of a small machine has a single one */
    private static final Executor THREADS = task -> Thread.ofVirtual().start(task);

    private final CountDownLatch mayPark = new CountDownLatch(1);
    private final SlowStore store = new SlowStore(mayPark);
    private final ParkedSequences parked = new ParkedSequences("Chokes", store);
    private final List<UUID> handled = new CopyOnWriteArrayList<>();

    @Test
    void whileOneAggregateIsParkedAnotherGoesOn() {
        CompletableFuture<Void> parking =
                CompletableFuture.runAsync(
                        () -> parked.passOrPark(event(ONE, 0), ParkedSequencesTest::choke),
                        THREADS);
        await().atMost(SOON).until(() -> store.isAsked);

        CompletableFuture<Void> other =
                CompletableFuture.runAsync(
                        () -> parked.passOrPark(event(TWO, 0), this::handle), THREADS);

        assertThat(other).succeedsWithin(SOON);
        assertThat(handled).containsExactly(TWO);
        assertThat(parking).isNotDone();
        mayPark.countDown();
        assertThat(parking).succeedsWithin(SOON);
    }

    @Test
    void whatComesBehindAParkedEventWaitsUntilAllBeforeItWereHandled() {
        mayPark.countDown();
        parked.passOrPark(event(ONE, 0), ParkedSequencesTest::choke);
        parked.passOrPark(event(ONE, 1), this::handle);
        assertThat(handled).isEmpty();
        assertThat(store.waiting).hasSize(2);

        parked.retry(TENANT, ONE, again -> handled.add(again.aggregate()));
        assertThat(store.waiting).isEmpty();
        parked.passOrPark(event(ONE, 2), this::handle);

        assertThat(handled).containsExactly(ONE, ONE, ONE);
    }

    private void handle(DomainEventMessage<?> event) {
        handled.add(UUID.fromString(event.getAggregateIdentifier()));
    }

    private static void choke(DomainEventMessage<?> event) {
        throw new IllegalStateException("poison: " + event.getSequenceNumber());
    }

    private static DomainEventMessage<?> event(UUID aggregate, long version) {
        return new GenericDomainEventMessage<>(
                "Tally",
                aggregate.toString(),
                version,
                "counted",
                MetaData.with("tenant", TENANT.value().toString()));
    }

    /** Parks nothing until it may. */
    private static final class SlowStore implements ParkedEvents {

        private final List<Parked> waiting = new CopyOnWriteArrayList<>();
        private final CountDownLatch mayPark;
        private volatile boolean isAsked;

        private SlowStore(CountDownLatch mayPark) {
            this.mayPark = mayPark;
        }

        @Override
        public Set<UUID> aggregates(String automation) {
            return Set.of();
        }

        @Override
        public void park(String automation, Parked event, Throwable fault) {
            isAsked = true;
            try {
                mayPark.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException("interrupted while parking", e);
            }
            waiting.add(event);
        }

        @Override
        public void parkBehind(String automation, Parked event) {
            waiting.add(event);
        }

        @Override
        public List<Parked> of(String automation, UUID aggregate) {
            return waiting.stream().filter(it -> it.aggregate().equals(aggregate)).toList();
        }

        @Override
        public List<Due> due(String automation) {
            return List.of();
        }

        @Override
        public void failedAgain(String automation, Parked event, String fault) {
            throw new IllegalStateException("nothing fails again here");
        }

        @Override
        public void handled(String automation, Parked event) {
            waiting.remove(event);
        }
    }
}

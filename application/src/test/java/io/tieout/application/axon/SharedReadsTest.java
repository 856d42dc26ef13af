package io.tieout.application.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SharedReadsTest {

    private final CountingEngine engine = new CountingEngine();
    private final SharedReads reads = new SharedReads(engine);

    @Test
    void readersAtTheSamePlaceShareOneRead() {
        store(0, 3);
        TrackingToken first = after(null).getFirst().trackingToken();
        int before = engine.reads;

        List<?> one = after(first);
        List<?> other = after(first);

        assertThat(one).hasSize(2).isEqualTo(other);
        assertThat(engine.reads - before).isEqualTo(1);
    }

    @Test
    void thatNothingWasThereIsRememberedUntilThereIsNews() {
        store(0, 1);
        TrackingToken last = after(null).getLast().trackingToken();
        int before = engine.reads;

        assertThat(after(last)).isEmpty();
        assertThat(after(last)).isEmpty();
        assertThat(engine.reads - before).isEqualTo(1);
        store(1, 1);
        reads.hearNews();

        assertThat(after(last)).hasSize(1);
    }

    @Test
    void whatIsCommittedWhileNothingIsFoundIsFoundNext() {
        store(0, 1);
        TrackingToken last = after(null).getLast().trackingToken();
        engine.meanwhile =
                () -> {
                    store(1, 1);
                    reads.hearNews();
                };

        assertThat(after(last)).isEmpty();
        assertThat(after(last)).hasSize(1);
    }

    @Test
    void aReadIsNoLongerThanABatch() {
        store(0, SharedReads.BATCH + 10);

        List<TrackedEventMessage<?>> batch = after(null);

        assertThat(batch).hasSize(SharedReads.BATCH);
        assertThat(after(batch.getLast().trackingToken())).hasSize(10);
    }

    @Test
    void onlyTheLatestReadsAreKept() {
        store(0, 8);
        List<TrackedEventMessage<?>> all = after(null);
        all.subList(0, 6).forEach(event -> after(event.trackingToken()));
        int before = engine.reads;

        after(all.getFirst().trackingToken());

        assertThat(engine.reads - before).isEqualTo(1);
    }

    @Test
    void whoIsWokenForAnEventReadsItThoughAnotherReadThePlaceBefore() {
        store(0, 1);
        TrackingToken start = after(null).getLast().trackingToken();
        store(1, 1);
        reads.hearNews();
        assertThat(after(start)).hasSize(1);
        StoredEvents late = new StoredEvents(reads, start, _ -> true, _ -> {});
        store(2, 1);
        reads.hearNews();

        late.wake();

        assertThat(numbers(late)).containsExactly(1L, 2L);
    }

    @Test
    void nobodyAsksAgainWhileThereIsNoNews() {
        store(0, 1);
        TrackingToken start = after(null).getLast().trackingToken();
        store(1, 1);
        reads.hearNews();
        StoredEvents reader = new StoredEvents(reads, start, _ -> true, _ -> {});
        int before = engine.reads;

        assertThat(numbers(reader)).containsExactly(1L);
        assertThat(reader.peek()).isEmpty();

        assertThat(engine.reads - before).isEqualTo(1);
    }

    /** what a reader gets without being woken once more */
    private static List<Long> numbers(StoredEvents reader) {
        List<Long> numbers = new ArrayList<>();
        while (reader.peek().isPresent()) {
            numbers.add((Long) next(reader).getPayload());
        }
        return numbers;
    }

    private static TrackedEventMessage<?> next(StoredEvents reader) {
        try {
            return reader.nextAvailable();
        } catch (InterruptedException interruption) {
            throw new IllegalStateException("nothing interrupts this test", interruption);
        }
    }

    private List<TrackedEventMessage<?>> after(@Nullable TrackingToken place) {
        return reads.after(place).events();
    }

    private void store(int first, int count) {
        engine.appendEvents(
                LongStream.range(first, first + count)
                        .mapToObj(version ->
                                new GenericDomainEventMessage<>("tally", "one", version, version))
                        .toList());
    }

    private static final class CountingEngine extends InMemoryEventStorageEngine {

        private int reads;
        private Runnable meanwhile = () -> {};

        @Override
        public Stream<? extends TrackedEventMessage<?>> readEvents(
                @Nullable TrackingToken place, boolean mayBlock) {
            reads++;
            List<? extends TrackedEventMessage<?>> found =
                    super.readEvents(place, mayBlock).toList();
            Runnable happens = meanwhile;
            meanwhile = () -> {};
            happens.run();
            return found.stream();
        }
    }
}

package io.tieout.application.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
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
        TrackingToken first = reads.after(null).getFirst().trackingToken();
        int before = engine.reads;

        List<?> one = reads.after(first);
        List<?> other = reads.after(first);

        assertThat(one).hasSize(2).isEqualTo(other);
        assertThat(engine.reads - before).isEqualTo(1);
    }

    @Test
    void thatNothingWasThereIsRememberedUntilThereIsNews() {
        store(0, 1);
        TrackingToken last = reads.after(null).getLast().trackingToken();
        int before = engine.reads;

        assertThat(reads.after(last)).isEmpty();
        assertThat(reads.after(last)).isEmpty();
        assertThat(engine.reads - before).isEqualTo(1);
        store(1, 1);
        reads.hearNews();

        assertThat(reads.after(last)).hasSize(1);
    }

    @Test
    void whatIsCommittedWhileNothingIsFoundIsFoundNext() {
        store(0, 1);
        TrackingToken last = reads.after(null).getLast().trackingToken();
        engine.meanwhile =
                () -> {
                    store(1, 1);
                    reads.hearNews();
                };

        assertThat(reads.after(last)).isEmpty();
        assertThat(reads.after(last)).hasSize(1);
    }

    @Test
    void aReadIsNoLongerThanABatch() {
        store(0, SharedReads.BATCH + 10);

        List<TrackedEventMessage<?>> batch = reads.after(null);

        assertThat(batch).hasSize(SharedReads.BATCH);
        assertThat(reads.after(batch.getLast().trackingToken())).hasSize(10);
    }

    @Test
    void onlyTheLatestReadsAreKept() {
        store(0, 8);
        List<TrackedEventMessage<?>> all = reads.after(null);
        all.subList(0, 6).forEach(event -> reads.after(event.trackingToken()));
        int before = engine.reads;

        reads.after(all.getFirst().trackingToken());

        assertThat(engine.reads - before).isEqualTo(1);
    }

    private void store(int first, int count) {
        engine.appendEvents(
                IntStream.range(first, first + count)
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

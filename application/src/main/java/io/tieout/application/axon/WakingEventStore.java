package io.tieout.application.axon;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * An event store that wakes its readers at each commit that concerns them. Axon's own embedded
 * store leaves a pooled processor to look again every half second.
 */
final class WakingEventStore extends AbstractEventStore {

    private final SharedReads reads;
    private final Set<StoredEvents> open = new CopyOnWriteArraySet<>();
    private final Set<Runnable> afterCommit = new CopyOnWriteArraySet<>();

    /** whether a commit passed somebody by who was not woken since */
    private final AtomicBoolean hasPassedBy = new AtomicBoolean();

    private WakingEventStore(Builder builder) {
        super(builder);
        reads = new SharedReads(storageEngine());
    }

    static WakingEventStore over(EventStorageEngine engine) {
        Builder builder = new Builder();
        builder.storageEngine(engine);
        return new WakingEventStore(builder);
    }

    /** has all readers look for new events, because some may have been committed anywhere */
    void wake() {
        hasPassedBy.set(false);
        reads.hearNews();
        open.forEach(StoredEvents::wake);
    }

    /** has those look, too, whom the commits of late did not concern, so that they come along */
    void wakePassedBy() {
        if (hasPassedBy.get()) {
            wake();
        }
    }

    /** calls back on the committing thread after each commit that stored events */
    void afterCommit(Runnable callback) {
        afterCommit.add(callback);
    }

    /** whether a reader at this place would find nothing more; sees late commits in gaps too */
    boolean isEmptyAfter(@Nullable TrackingToken place) {
        try (var next = storageEngine().readEvents(place, false)) {
            return next.findFirst().isEmpty();
        }
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken place) {
        return openStream(place, _ -> true);
    }

    /** the same store for a reader whom only some events concern; it is shown all of them */
    StreamableMessageSource<TrackedEventMessage<?>> concerning(Predicate<EventMessage<?>> reader) {
        return new StoreOfOneReader(this, reader);
    }

    TrackingEventStream openStream(
            @Nullable TrackingToken place, Predicate<EventMessage<?>> concerning) {
        StoredEvents stream = new StoredEvents(reads, place, concerning, open::remove);
        open.add(stream);
        return stream;
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        reads.hearNews();
        for (StoredEvents reader : open) {
            if (reader.isConcernedBy(events)) {
                reader.wake();
            } else {
                hasPassedBy.set(true);
            }
        }
        afterCommit.forEach(Runnable::run);
    }

    private static final class Builder extends AbstractEventStore.Builder {}
}

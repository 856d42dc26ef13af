package io.tieout.application.axon;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/**
 * An event store that wakes its readers at each commit. Axon's own embedded store leaves a pooled
 * processor to look again every half second.
 */
final class WakingEventStore extends AbstractEventStore {

    private final SharedReads reads;
    private final Set<StoredEvents> open = new CopyOnWriteArraySet<>();
    private final Set<Runnable> afterCommit = new CopyOnWriteArraySet<>();

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
        open.forEach(StoredEvents::wake);
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
        StoredEvents stream = new StoredEvents(reads, place, open::remove);
        open.add(stream);
        return stream;
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        wake();
        afterCommit.forEach(Runnable::run);
    }

    private static final class Builder extends AbstractEventStore.Builder {}
}

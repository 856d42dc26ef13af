package io.tieout.application.axon;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** The event store as one reader sees it, who is woken at once by what concerns it only. */
record StoreOfOneReader(WakingEventStore store, Predicate<EventMessage<?>> concerning)
        implements StreamableMessageSource<TrackedEventMessage<?>> {

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken place) {
        return store.openStream(place, concerning);
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return store.createTailToken();
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return store.createHeadToken();
    }

    @Override
    public @Nullable TrackingToken createTokenAt(Instant instant) {
        return store.createTokenAt(instant);
    }

    @Override
    public @Nullable TrackingToken createTokenSince(Duration duration) {
        return store.createTokenSince(duration);
    }
}

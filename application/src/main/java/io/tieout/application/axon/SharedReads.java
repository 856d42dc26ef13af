package io.tieout.application.axon;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/**
 * Reads behind a place once for all readers that stand there: automations that keep up stand at the
 * same place, and without this each of them would ask the database for the same events.
 *
 * <p>Only what was found is remembered, never that nothing was: events behind a place stay there.
 * Safe for use by many threads.
 */
final class SharedReads {

    /** events of one read; a few kB each */
    static final int BATCH = 256;

    /** a reader that is further behind than this asks for itself */
    private static final int REMEMBERED = 4;

    private final EventStorageEngine engine;
    private final Map<TrackingToken, List<TrackedEventMessage<?>>> latest =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<TrackingToken, List<TrackedEventMessage<?>>> eldest) {
                    return size() > REMEMBERED;
                }
            };

    SharedReads(EventStorageEngine engine) {
        this.engine = engine;
    }

    /** the next events behind a place, {@link #BATCH} at most; none when there are none yet */
    synchronized List<TrackedEventMessage<?>> after(@Nullable TrackingToken place) {
        List<TrackedEventMessage<?>> known = place == null ? null : latest.get(place);
        return known == null ? read(place) : known;
    }

    private List<TrackedEventMessage<?>> read(@Nullable TrackingToken place) {
        try (var events = engine.readEvents(place, false)) {
            List<TrackedEventMessage<?>> found =
                    events.limit(BATCH).<TrackedEventMessage<?>>map(event -> event).toList();
            if (place != null && !found.isEmpty()) {
                latest.put(place, found);
            }
            return found;
        }
    }
}

package io.tieout.application.axon;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/**
 * Reads behind a place once for all readers that stand there: automations that keep up stand at the
 * same place, and without this each of them would ask the database for the same events.
 *
 * <p>What was found stays good, because events behind a place stay there. That nothing was found is
 * good until there is news: a commit on this node, or the look that finds what others committed.
 * Safe for use by many threads.
 */
final class SharedReads {

    /** events of one read; a few kB each */
    static final int BATCH = 256;

    /** a reader that is further behind than this asks for itself */
    private static final int REMEMBERED = 4;

    private final EventStorageEngine engine;
    private final Map<TrackingToken, Found> latest =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<TrackingToken, Found> eldest) {
                    return size() > REMEMBERED;
                }
            };

    private final AtomicLong news = new AtomicLong();

    /** where nothing was found last */
    private @Nullable TrackingToken end;

    /** after how much news nothing was found there */
    private long endedAt;

    SharedReads(EventStorageEngine engine) {
        this.engine = engine;
    }

    /** there may be events now where none were before; after they were committed */
    void hearNews() {
        news.incrementAndGet();
    }

    /** the next events behind a place, {@link #BATCH} at most; none when there are none yet */
    synchronized Found after(@Nullable TrackingToken place) {
        Found known = latest.get(place);
        if (known != null) {
            return known;
        }
        // Before reading: what is committed during the read is told of afterwards.
        long heard = news.get();
        if (place != null && place.equals(end) && endedAt == heard) {
            return new Found(List.of(), heard);
        }
        Found found = new Found(read(place), heard);
        if (place == null) {
            return found;
        }
        if (found.events().isEmpty()) {
            end = place;
            endedAt = heard;
        } else {
            latest.put(place, found);
        }
        return found;
    }

    /** whether there may be events behind those found: as many as fit, or news came since */
    boolean mayLeadOn(Found found) {
        return found.events().size() == BATCH
                || (!found.events().isEmpty() && found.heard() != news.get());
    }

    private List<TrackedEventMessage<?>> read(@Nullable TrackingToken place) {
        try (var events = engine.readEvents(place, false)) {
            return events.limit(BATCH).<TrackedEventMessage<?>>map(event -> event).toList();
        }
    }

    /**
     * What was behind a place when it was read.
     *
     * @param heard how much news there had been before the read
     */
    record Found(List<TrackedEventMessage<?>> events, long heard) {}
}

package io.tieout.bootstrap.faults.events;

import io.tieout.application.event.Automation;
import io.tieout.application.event.RecordedEvent;
import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.events.Stored.End;
import io.tieout.domain.decision.DomainEvent;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Answers each event with one of its own, in a transaction of its own, as automations do; chokes on
 * some until it is mended.
 */
final class Reactor implements Automation {

    /** of the streams that it follows */
    static final long CAUSES = 8;

    /** of the streams that it writes, one for each that it follows */
    private static final long EFFECTS = 9;

    private final Stored stored;
    private final FaultReport.Draft draft;
    private final Set<Place> poison = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Long> next = new ConcurrentHashMap<>();

    Reactor(Stored stored, FaultReport.Draft draft) {
        this.stored = stored;
        this.draft = draft;
    }

    /** An event of a stream. */
    record Place(UUID stream, long version) {}

    /** chokes on it from now on */
    void poison(Place place) {
        poison.add(place);
    }

    /** chokes on nothing any more */
    void mend() {
        poison.clear();
    }

    @Override
    public String name() {
        return "AnswersEachEvent";
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(DomainEvent.class);
    }

    @Override
    public void on(RecordedEvent event) {
        UUID stream = event.aggregate();
        if (stream.getMostSignificantBits() != CAUSES) {
            return;
        }
        if (poison.contains(new Place(stream, event.version()))) {
            throw new IllegalStateException("poison: event " + event.version() + " of " + stream);
        }
        if (event.version() != done(stream)) {
            draft.broken(
                    "stream %s: expected event %d but got %d"
                            .formatted(stream, done(stream), event.version()));
        }
        stored.append(effects(stream), event.version(), 1, () -> End.COMMITTED);
        next.put(stream, event.version() + 1);
    }

    /** events of a stream that were answered */
    long done(UUID stream) {
        return next.getOrDefault(stream, 0L);
    }

    static UUID effects(UUID stream) {
        return new UUID(EFFECTS, stream.getLeastSignificantBits());
    }
}

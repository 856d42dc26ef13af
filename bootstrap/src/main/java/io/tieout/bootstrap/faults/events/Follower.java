package io.tieout.bootstrap.faults.events;

import io.tieout.application.event.Automation;
import io.tieout.application.event.RecordedEvent;
import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.domain.decision.DomainEvent;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Follows the store and says when a stream goes on elsewhere than behind its last event. */
final class Follower implements Automation {

    private final String name;
    private final FaultReport.Draft draft;
    private final Map<UUID, Long> next = new ConcurrentHashMap<>();
    private final AtomicLong seen = new AtomicLong();

    Follower(String name, FaultReport.Draft draft) {
        this.name = name;
        this.draft = draft;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(DomainEvent.class);
    }

    @Override
    public void on(RecordedEvent event) {
        seen.incrementAndGet();
        next.compute(
                event.aggregate(),
                (stream, version) -> {
                    long expected = version == null ? 0 : version;
                    if (event.version() != expected) {
                        draft.broken(
                                "%s, stream %s: expected event %d but got %d"
                                        .formatted(name, stream, expected, event.version()));
                    }
                    return event.version() + 1;
                });
    }

    long seen() {
        return seen.get();
    }

    /** where a stream goes on for it */
    long next(UUID stream) {
        return next.getOrDefault(stream, 0L);
    }
}

package io.tieout.persistence.eventstore;

import io.tieout.domain.decision.DomainEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import tools.jackson.databind.node.ObjectNode;

/** Translates between the classes of events and the names under which they are stored. */
public final class EventCatalog {

    private final Map<Class<?>, StoredName> byClass = new HashMap<>();
    private final Map<SerializedType, Entry> byType = new HashMap<>();

    /** One revision of one name. */
    private record Entry(StoredName stored, int revision) {

        boolean isOutdated() {
            return revision < stored.revision();
        }
    }

    private EventCatalog(Collection<StoredName> names) {
        names.forEach(this::add);
    }

    /** all events that Tieout stores */
    public static EventCatalog standard() {
        return new EventCatalog(StoredNames.OF_EVENTS);
    }

    /** exactly these events */
    static EventCatalog of(List<StoredName> names) {
        return new EventCatalog(names);
    }

    /**
     * Looks up the name to write under.
     *
     * @throws IllegalArgumentException not in the catalog; it must not be stored
     */
    SerializedType nameOf(Class<?> event) {
        StoredName stored = byClass.get(event);
        if (stored == null) {
            throw new IllegalArgumentException(
                    event.getName() + " has no stored name; add it to StoredNames");
        }
        return typeOf(stored.name(), stored.revision());
    }

    /** the class to read as, whatever the revision; empty for what a newer Tieout wrote */
    Optional<Class<? extends DomainEvent>> eventOf(SerializedType type) {
        return entry(type).map(entry -> entry.stored().event());
    }

    /** whether the JSON stored under this type must be brought up to date before it is read */
    boolean isOutdated(SerializedType type) {
        return entry(type).filter(Entry::isOutdated).isPresent();
    }

    /** brings JSON that was stored under this type into the shape that is written today */
    void upgrade(SerializedType type, ObjectNode stored) {
        entry(type).ifPresent(entry -> entry.stored().upgrade(stored, entry.revision()));
    }

    /** every name with every revision it ever had */
    Stream<SerializedType> types() {
        return byType.keySet().stream();
    }

    private Optional<Entry> entry(SerializedType type) {
        return Optional.ofNullable(byType.get(type));
    }

    private void add(StoredName stored) {
        boolean isNew = byClass.put(stored.event(), stored) == null;
        for (int revision = 1; revision <= stored.revision(); revision++) {
            var type = typeOf(stored.name(), revision);
            isNew &= byType.put(type, new Entry(stored, revision)) == null;
        }
        if (!isNew) {
            throw new IllegalArgumentException("catalogued twice: " + stored);
        }
    }

    private static SerializedType typeOf(String name, int revision) {
        return new SimpleSerializedType(name, Integer.toString(revision));
    }
}

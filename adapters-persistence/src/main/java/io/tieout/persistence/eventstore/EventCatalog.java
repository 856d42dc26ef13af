package io.tieout.persistence.eventstore;

import io.tieout.domain.decision.DomainEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;

/** Translates between the classes of events and the names under which they are stored. */
public final class EventCatalog {

    private final Map<Class<?>, StoredName> byClass = new HashMap<>();
    private final Map<SerializedType, StoredName> byName = new HashMap<>();

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
        return typeOf(stored);
    }

    /** the class to read as; empty for what a newer Tieout wrote */
    Optional<Class<? extends DomainEvent>> eventOf(SerializedType name) {
        return Optional.ofNullable(byName.get(name)).map(StoredName::event);
    }

    Collection<StoredName> names() {
        return byName.values();
    }

    private void add(StoredName stored) {
        if (byClass.put(stored.event(), stored) != null
                || byName.put(typeOf(stored), stored) != null) {
            throw new IllegalArgumentException("catalogued twice: " + stored);
        }
    }

    private static SerializedType typeOf(StoredName stored) {
        return new SimpleSerializedType(stored.name(), stored.revision());
    }
}

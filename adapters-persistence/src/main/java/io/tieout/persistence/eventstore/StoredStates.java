package io.tieout.persistence.eventstore;

import io.tieout.application.aggregate.AggregateKind;
import io.tieout.application.axon.Snapshot;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;

/**
 * The names under which snapshots are stored, one for each kind of aggregate. A snapshot under
 * another name or revision is passed over, and the aggregate is sourced from its events.
 */
final class StoredStates {

    /**
     * Raised by one when a state's JSON changes its shape: snapshots of older shapes are then
     * passed over.
     */
    private static final String REVISION = "26";

    private final Map<SerializedType, AggregateKind<?, ?>> kinds = new HashMap<>();

    StoredStates(Collection<AggregateKind<?, ?>> kinds) {
        kinds.forEach(kind -> this.kinds.put(nameOf(kind.name()), kind));
    }

    SerializedType nameOf(Snapshot snapshot) {
        return nameOf(snapshot.kind());
    }

    Optional<AggregateKind<?, ?>> kindOf(SerializedType name) {
        return Optional.ofNullable(kinds.get(name));
    }

    private static SerializedType nameOf(String kind) {
        return new SimpleSerializedType(kind + ".state", REVISION);
    }
}

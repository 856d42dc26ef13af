package io.tieout.persistence.eventstore;

import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;

/** An event cannot be opened here, because a newer Tieout wrote it. */
final class UnknownKind extends SerializationException {

    private static final long serialVersionUID = 1;

    UnknownKind(SerializedType name) {
        super(
                "no event is stored as "
                        + name.getName()
                        + " revision "
                        + name.getRevision()
                        + "; a newer Tieout may have written it");
    }
}

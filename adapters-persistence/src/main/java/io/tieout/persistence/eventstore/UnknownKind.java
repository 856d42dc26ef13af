package io.tieout.persistence.eventstore;

import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import tools.jackson.databind.exc.MismatchedInputException;

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

    /** of a kind that is known, with something in it that is not; its words may name people */
    UnknownKind(SerializedType name, MismatchedInputException unreadable) {
        super(
                "what "
                        + name.getName()
                        + " revision "
                        + name.getRevision()
                        + " says is not known here; a newer Tieout may have written it",
                unreadable);
    }
}

package io.tieout.domain.observed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tieout.domain.accounting.DocumentLink;
import java.util.UUID;

/** Names the watch on one document of others. */
public record ObservedId(UUID value) {

    /** always the same id for the same document */
    public static ObservedId of(ObservedKind kind, DocumentLink document) {
        String name =
                "observed:"
                        + kind.name()
                        + ":"
                        + document.connection().value()
                        + ":"
                        + document.externalId();
        return new ObservedId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)));
    }
}

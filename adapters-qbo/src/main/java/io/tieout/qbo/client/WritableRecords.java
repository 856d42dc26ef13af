package io.tieout.qbo.client;

import io.tieout.domain.boundary.Boundary;
import io.tieout.domain.boundary.OwnedField.Subject;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds every change against the source-of-truth map: what is not ours to write never leaves. */
final class WritableRecords {

    private static final Set<String> ENTITIES =
            Boundary.written().stream()
                    .map(WritableRecords::entity)
                    .collect(Collectors.toUnmodifiableSet());

    private WritableRecords() {}

    /**
     * @throws IllegalArgumentException Tieout never writes such a record
     */
    static void demand(String entity) {
        if (!ENTITIES.contains(entity.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(
                    "by the source-of-truth map Tieout writes only "
                            + ENTITIES
                            + ", not "
                            + entity);
        }
    }

    /** as QuickBooks' addresses write it */
    private static String entity(Subject subject) {
        return subject.name().replace("_", "").toLowerCase(Locale.ROOT);
    }
}

package io.tieout.application.accounting;

import io.tieout.domain.people.ActorId;
import java.time.Instant;
import java.util.List;

/**
 * What a person did to an operation: who, when, from where and why, and each field before and
 * after.
 *
 * @param at in tenant time
 */
public record OperationChange(
        Deed deed,
        ActorId by,
        String origin,
        String reason,
        List<Difference> differences,
        Instant at) {

    public OperationChange {
        differences = List.copyOf(differences);
    }

    /** What was done. The names are stored. */
    public enum Deed {
        /** asked for again, as it is */
        RETRIED,
        /** asked for again with another request id, version or time; the document is the same */
        REROUTED,
        /** replaced: its invoice says something else now and must be approved anew */
        CORRECTED,
        /** given up; Tieout looks first whether it took effect */
        GIVEN_UP,
        /** given up, and it never took effect */
        DISMISSED
    }

    /** One field that changed; empty where there was or is nothing. */
    public record Difference(String field, String before, String after) {}
}

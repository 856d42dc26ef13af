package io.tieout.application.seal;

import java.time.Instant;
import java.util.UUID;

/** One line of an exported history, in the order in which they stand there. */
public sealed interface ExportLine {

    /** Whose history, and when it was written. */
    record Head(UUID tenant, Instant writtenAt) implements ExportLine {}

    /** An event with its seal; their places count from 1 without a gap. */
    record Sealed(Seal seal, StoredEvent event) implements ExportLine {}

    /** A seal whose event is gone. */
    record Gone(long place, String stream, long version) implements ExportLine {}

    /** An event that was not sealed yet; all of them stand behind all sealed ones. */
    record Waiting(StoredEvent event) implements ExportLine {}

    /** How far the history was noted in the database itself; proves nothing to who mistrusts it. */
    record Anchored(long place, String chain, Instant notedAt) implements ExportLine {}

    /** So many lines of each kind came before: nothing was cut off. */
    record End(long sealed, long waiting) implements ExportLine {}
}

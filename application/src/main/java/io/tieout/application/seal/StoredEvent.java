package io.tieout.application.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An event as it stands in the store, byte for byte.
 *
 * @param transactionId of the database, which with {@code globalIndex} orders all events
 * @param recordedAt as it is written there
 * @param payload what happened, with personal data sealed
 * @param circumstances who did it, from where
 */
@SuppressWarnings("ArrayRecordComponent") // never compared: only hashed
public record StoredEvent(
        UUID tenant,
        long transactionId,
        long globalIndex,
        String eventId,
        String stream,
        long version,
        String type,
        String recordedAt,
        String name,
        Optional<String> revision,
        byte[] payload,
        byte[] circumstances) {

    /** all of it, in the order in which it is hashed; kept as it is: stored hashes depend on it */
    public List<byte[]> parts() {
        return List.of(
                text(tenant),
                text(transactionId),
                text(globalIndex),
                text(eventId),
                text(stream),
                text(version),
                text(type),
                text(recordedAt),
                text(name),
                text(revision),
                payload,
                circumstances);
    }

    /** whether it stands behind the other in the order of all events */
    public boolean isBehind(StoredEvent other) {
        return transactionId > other.transactionId
                || (transactionId == other.transactionId && globalIndex > other.globalIndex);
    }

    private static byte[] text(Object value) {
        return String.valueOf(value).getBytes(UTF_8);
    }
}

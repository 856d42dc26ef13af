package io.tieout.application.reference;

import io.tieout.domain.accounting.ConnectionId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names one reading of a connection's lists, so that ordering it twice is ordering it once. */
final class ListReading {

    private ListReading() {}

    /**
     * @param occasion what this reading is for: an instant, or a day
     */
    static UUID id(ConnectionId connection, String occasion) {
        String name = "lists of " + connection.value() + " for " + occasion;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}

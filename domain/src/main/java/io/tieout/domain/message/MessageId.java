package io.tieout.domain.message;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names one message; it goes out at most once under this name. */
public record MessageId(UUID value) {

    /** the message that follows from a cause: the same cause and purpose, the same message */
    public static MessageId of(String purpose, UUID cause) {
        String name = purpose + ":" + cause;
        return new MessageId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}

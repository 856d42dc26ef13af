package io.tieout.domain.drift;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names the drift of one document of ours: there is at most one at a time. */
public record DriftId(UUID value) {

    /** the drift of this holder's document: always the same id for the same holder */
    public static DriftId of(Holder holder) {
        String name = "drift:" + holder.value();
        return new DriftId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}

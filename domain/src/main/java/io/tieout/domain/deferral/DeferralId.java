package io.tieout.domain.deferral;

import io.tieout.domain.drift.Holder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names what one document of ours defers. */
public record DeferralId(UUID value) {

    /** always the same id for the same document */
    public static DeferralId of(Holder.OfSale document) {
        String name = "deferral:" + document.value();
        return new DeferralId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    /** names the one entry of a part, so that it is known again */
    public UUID entryId(int part) {
        String name = "deferral entry:" + value + ":" + part;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}

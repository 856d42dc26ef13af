package io.tieout.domain.collection.arrangement;

import io.tieout.domain.account.AccountId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names what is arranged with an account; derived from it, because each has one. */
public record ArrangementsId(UUID value) {

    /** the same account always has the same */
    public static ArrangementsId of(AccountId account) {
        String name = "arrangements with " + account.value();
        return new ArrangementsId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}

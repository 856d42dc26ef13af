package io.tieout.domain.access;

import io.tieout.domain.account.AccountId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names the access of an account; derived from it, because each has one. */
public record AccessId(UUID value) {

    /** the same account always has the same */
    public static AccessId of(AccountId account) {
        String name = "access:" + account.value();
        return new AccessId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}

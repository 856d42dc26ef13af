package io.tieout.domain.collection.casefile;

import io.tieout.domain.account.AccountId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names the case of an account; derived from it, because each has one. */
public record CollectionCaseId(UUID value) {

    /** the same account always has the same */
    public static CollectionCaseId of(AccountId account) {
        String name = "collection from " + account.value();
        return new CollectionCaseId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}

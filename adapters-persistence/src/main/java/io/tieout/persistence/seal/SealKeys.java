package io.tieout.persistence.seal;

import io.tieout.domain.people.SubjectId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.crypto.Keyring;
import java.util.Optional;
import java.util.UUID;

/** The key of each tenant's seals: stored wrapped by the master key, which the database lacks. */
final class SealKeys {

    /** the tenant's history as the subject of its key; a fixed id that no person can have */
    private static final SubjectId HISTORY = new SubjectId(new UUID(0, 3));

    private final Keyring keyring;

    SealKeys(Keyring keyring) {
        this.keyring = keyring;
    }

    /** needs a transaction for the first seal of a tenant */
    SealKey ofOrNew(TenantId tenant) {
        return new SealKey(keyring.ofOrNew(tenant, HISTORY).key());
    }

    /** empty while nothing of the tenant is sealed */
    Optional<SealKey> of(TenantId tenant) {
        return keyring.of(tenant, HISTORY).map(key -> new SealKey(key.key()));
    }
}

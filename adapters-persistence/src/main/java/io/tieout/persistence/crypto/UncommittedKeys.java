package io.tieout.persistence.crypto;

import io.tieout.persistence.crypto.Keyring.SubjectKey;
import io.tieout.persistence.crypto.StoredKeyring.Owner;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The keys that one transaction made: good inside it, and outside only if it commits. */
final class UncommittedKeys implements TransactionSynchronization {

    private final StoredKeyring keyring;
    private final long since;
    private final Map<Owner, SubjectKey> keys = new HashMap<>();

    private UncommittedKeys(StoredKeyring keyring) {
        this.keyring = keyring;
        this.since = keyring.forgettings();
    }

    static Optional<UncommittedKeys> atHand(StoredKeyring keyring) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return Optional.empty();
        }
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(UncommittedKeys.class::isInstance)
                .map(UncommittedKeys.class::cast)
                .filter(keys -> keys.keyring == keyring)
                .findFirst();
    }

    static UncommittedKeys atHandOrNew(StoredKeyring keyring) {
        return atHand(keyring)
                .orElseGet(() -> {
                    UncommittedKeys keys = new UncommittedKeys(keyring);
                    TransactionSynchronizationManager.registerSynchronization(keys);
                    return keys;
                });
    }

    Optional<SubjectKey> of(Owner owner) {
        return Optional.ofNullable(keys.get(owner));
    }

    void add(Owner owner, SubjectKey key) {
        keys.put(owner, key);
    }

    @Override
    public void afterCommit() {
        keyring.remember(keys, since);
    }
}

package io.tieout.persistence.crypto;

import io.tieout.domain.people.SubjectId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.crypto.Keyring.SubjectKey;
import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * Seals under a key that belongs to the tenant itself and is kept like a subject's: rotating the
 * master key rewraps it and leaves the secrets alone. The key's id stands in front.
 */
public final class TenantSealer implements Sealer {

    /** the tenant as the subject of its own secrets; a fixed id that no person can have */
    private static final SubjectId SECRETS = new SubjectId(new UUID(0, 1));

    private static final int KEY_ID_BYTES = 2 * Long.BYTES;

    private final Keyring keyring;
    private final Nonces nonces;

    public TenantSealer(Keyring keyring, Nonces nonces) {
        this.keyring = keyring;
        this.nonces = nonces;
    }

    @Override
    public byte[] seal(TenantId tenant, String field, byte[] secret) {
        SubjectKey key = keyring.ofOrNew(tenant, SECRETS);
        byte[] sealed =
                AesGcm.seal(key.key(), nonces.next(), Binding.ofField(tenant, field), secret);
        return ByteBuffer.allocate(KEY_ID_BYTES + sealed.length)
                .putLong(key.id().getMostSignificantBits())
                .putLong(key.id().getLeastSignificantBits())
                .put(sealed)
                .array();
    }

    @Override
    public byte[] open(TenantId tenant, String field, byte[] sealed) {
        if (sealed.length < KEY_ID_BYTES) {
            throw new Unreadable("too short to be sealed: " + sealed.length + " bytes");
        }
        ByteBuffer bytes = ByteBuffer.wrap(sealed);
        UUID keyId = new UUID(bytes.getLong(), bytes.getLong());
        SubjectKey key =
                keyring.of(tenant, SECRETS)
                        .filter(present -> present.id().equals(keyId))
                        .orElseThrow(() -> new Unreadable("key " + keyId + " is gone"));
        byte[] rest = new byte[bytes.remaining()];
        bytes.get(rest);
        return AesGcm.open(key.key(), Binding.ofField(tenant, field), rest);
    }
}

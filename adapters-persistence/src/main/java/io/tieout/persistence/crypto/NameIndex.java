package io.tieout.persistence.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tieout.domain.people.SubjectId;
import io.tieout.domain.people.TenantId;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns names and addresses into keyed hashes, so that a sealed column can be searched for exactly
 * this name. Case, surrounding space and Unicode's many ways to write a letter make no difference.
 */
public final class NameIndex {

    /** the tenant as the subject of its index; a fixed id that no person can have */
    private static final SubjectId INDEX = new SubjectId(new UUID(0, 2));

    private final Keyring keyring;

    public NameIndex(Keyring keyring) {
        this.keyring = keyring;
    }

    /** the hash to store, 64 hex digits; needs a transaction for the first name of a tenant */
    public String hash(TenantId tenant, String name) {
        return hash(keyring.ofOrNew(tenant, INDEX).key(), name);
    }

    /** the hash to look for; empty while the tenant has stored none */
    public Optional<String> search(TenantId tenant, String name) {
        return keyring.of(tenant, INDEX).map(key -> hash(key.key(), name));
    }

    private static String hash(SecretKey key, String name) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(normalised(name).getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("cannot hash", impossible);
        }
    }

    private static String normalised(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}

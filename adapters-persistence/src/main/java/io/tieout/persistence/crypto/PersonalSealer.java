package io.tieout.persistence.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.crypto.Keyring.SubjectKey;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Seals personal data under its subject's key, bound to tenant and subject, as text that can stand
 * in JSON or in a column. When the key was destroyed, what opens is {@link Personal.Erased}.
 */
public final class PersonalSealer {

    private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder FROM_TEXT = Base64.getUrlDecoder();

    /** between the key's id and the sealed bytes; in neither alphabet */
    private static final char AFTER_KEY_ID = ':';

    /** stands for data that was erased before it was stored again; no key id is empty */
    private static final String ERASED = "";

    private final Keyring keyring;
    private final Nonces nonces;

    public PersonalSealer(Keyring keyring, Nonces nonces) {
        this.keyring = keyring;
        this.nonces = nonces;
    }

    /** needs a transaction when this is the first piece of data of its subject */
    public String seal(TenantId tenant, Personal personal) {
        return switch (personal) {
            case Personal.Known(SubjectId subject, String value) -> seal(tenant, subject, value);
            case Personal.Erased(SubjectId _) -> ERASED;
        };
    }

    /**
     * Opens what was sealed for this tenant and subject.
     *
     * @throws Unreadable changed, or sealed for another tenant or subject
     */
    public Personal open(TenantId tenant, SubjectId subject, String sealed) {
        return open(tenant, subject, sealed, () -> keyring.of(tenant, subject));
    }

    /** opens the data of these subjects with at most one read of keys for all of them */
    public BiFunction<SubjectId, String, Personal> opener(
            TenantId tenant, Set<SubjectId> subjects) {
        var keys = keyring.ofAll(tenant, subjects);
        return (subject, sealed) ->
                open(tenant, subject, sealed, () -> Optional.ofNullable(keys.get(subject)));
    }

    private static Personal open(
            TenantId tenant,
            SubjectId subject,
            String sealed,
            Supplier<Optional<SubjectKey>> keyOfSubject) {
        int colon = sealed.indexOf(AFTER_KEY_ID);
        if (colon < 0) {
            return new Personal.Erased(subject);
        }
        UUID keyId = UUID.fromString(sealed.substring(0, colon));
        return keyOfSubject
                .get()
                .filter(key -> key.id().equals(keyId))
                .<Personal>map(key -> open(tenant, subject, key, sealed.substring(colon + 1)))
                .orElseGet(() -> new Personal.Erased(subject));
    }

    private String seal(TenantId tenant, SubjectId subject, String value) {
        SubjectKey key = keyring.ofOrNew(tenant, subject);
        byte[] sealed =
                AesGcm.seal(
                        key.key(),
                        nonces.next(),
                        Binding.ofSubject(tenant, subject.value()),
                        value.getBytes(UTF_8));
        return key.id().toString() + AFTER_KEY_ID + TO_TEXT.encodeToString(sealed);
    }

    private static Personal.Known open(
            TenantId tenant, SubjectId subject, SubjectKey key, String sealed) {
        byte[] plain =
                AesGcm.open(
                        key.key(),
                        Binding.ofSubject(tenant, subject.value()),
                        FROM_TEXT.decode(sealed));
        return new Personal.Known(subject, new String(plain, UTF_8));
    }
}

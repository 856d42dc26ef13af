package io.tieout.notify.letter;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tieout.application.message.Unsubscribing;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.people.TenantId;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Addresses that carry whom they are for and a seal over it: nobody can make one for another
 * account, and nothing is stored.
 */
public final class SignedLinks implements Unsubscribing {

    private static final String PURPOSE = "unsubscribe";
    private static final String ALGORITHM = "HmacSHA256";

    /** half of the seal, as RFC 2104 section 5 allows; 128 bits */
    private static final int SEAL_BYTES = 16;

    private static final int ID_BYTES = 16;

    private final Supplier<Optional<URI>> home;
    private final SecretKeySpec key;

    /**
     * @param home where customers reach this installation; empty while nobody said
     * @param secret must stay the same for as long as old mail may be answered
     */
    public SignedLinks(Supplier<Optional<URI>> home, String secret) {
        this.home = home;
        this.key = new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM);
    }

    @Override
    public String linkFor(TenantId tenant, AccountId account) {
        return home.get()
                .map(start -> start.resolve("/unsubscribe/" + token(tenant, account)).toString())
                .orElse("");
    }

    private String token(TenantId tenant, AccountId account) {
        byte[] content = content(tenant, account);
        byte[] whole =
                ByteBuffer.allocate(content.length + SEAL_BYTES)
                        .put(content)
                        .put(seal(content))
                        .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    @Override
    public Optional<Target> open(String token) {
        byte[] whole;
        try {
            whole = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        if (whole.length != 2 * ID_BYTES + SEAL_BYTES) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOf(whole, 2 * ID_BYTES);
        byte[] seal = Arrays.copyOfRange(whole, 2 * ID_BYTES, whole.length);
        if (!MessageDigest.isEqual(seal, seal(content))) {
            return Optional.empty();
        }
        var ids = ByteBuffer.wrap(content);
        return Optional.of(new Target(new TenantId(id(ids)), new AccountId(id(ids))));
    }

    private static byte[] content(TenantId tenant, AccountId account) {
        return ByteBuffer.allocate(2 * ID_BYTES)
                .putLong(tenant.value().getMostSignificantBits())
                .putLong(tenant.value().getLeastSignificantBits())
                .putLong(account.value().getMostSignificantBits())
                .putLong(account.value().getLeastSignificantBits())
                .array();
    }

    private static UUID id(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private byte[] seal(byte[] content) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(PURPOSE.getBytes(UTF_8));
            return Arrays.copyOf(mac.doFinal(content), SEAL_BYTES);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("the JDK has no " + ALGORITHM, missing);
        }
    }
}

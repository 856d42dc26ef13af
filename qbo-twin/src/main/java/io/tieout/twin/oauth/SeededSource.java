package io.tieout.twin.oauth;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Values that look random and are the same in every run with the same seed: the n-th token, the
 * n-th event id of a company.
 */
public final class SeededSource {

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] seed;
    private final String scope;

    /** The source of one scope, such as a company. */
    public SeededSource(long seed, String scope) {
        this.seed = ByteBuffer.allocate(Long.BYTES).putLong(seed).array();
        this.scope = scope;
    }

    /** A token of 43 characters, safe in a URL. */
    public String token(String purpose, long number) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(purpose, number));
    }

    /** A version 4 UUID. */
    public UUID uuid(String purpose, long number) {
        ByteBuffer bytes = ByteBuffer.wrap(bytes(purpose, number));
        long high = (bytes.getLong() & ~0xF000L) | 0x4000L;
        long low = (bytes.getLong() & ~(3L << 62)) | (2L << 62);
        return new UUID(high, low);
    }

    private byte[] bytes(String purpose, long number) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(seed, ALGORITHM));
            String text = scope + "/" + purpose + "/" + number;
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}

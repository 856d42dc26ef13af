package io.tieout.processors;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC with SHA-256; RFC 2104. */
final class Hmac {

    private static final String ALGORITHM = "HmacSHA256";

    private Hmac() {}

    /** of both parts, one after the other */
    static byte[] of(String secret, byte[] first, byte[] second) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
            mac.update(first);
            return mac.doFinal(second);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK knows " + ALGORITHM, impossible);
        }
    }
}

package io.tieout.qbo.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Proves that a body was signed by someone who knows one of our verifier tokens. */
final class Signatures {

    private static final String ALGORITHM = "HmacSHA256";

    private final List<SecretKeySpec> keys;

    /**
     * Takes the tokens that count.
     *
     * @param verifierTokens the present one and, while it is being replaced, the one before
     */
    Signatures(List<String> verifierTokens) {
        this.keys =
                verifierTokens.stream()
                        .map(token -> new SecretKeySpec(token.getBytes(UTF_8), ALGORITHM))
                        .toList();
    }

    /** whether the signature, in Base64, is that of exactly these bytes */
    boolean areGenuine(byte[] body, String signature) {
        byte[] given;
        try {
            given = Base64.getDecoder().decode(signature);
        } catch (IllegalArgumentException _) {
            return false;
        }
        boolean isGenuine = false;
        for (var key : keys) {
            // No early exit: the time taken tells nothing about which key or byte differed.
            isGenuine |= MessageDigest.isEqual(given, sign(body, key));
        }
        return isGenuine;
    }

    private static byte[] sign(byte[] body, SecretKeySpec key) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK knows " + ALGORITHM, impossible);
        }
    }
}

package io.tieout.twin.oauth;

import io.tieout.twin.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/**
 * Signed statements of who connected, for apps that asked by the scope {@code openid}. The key is
 * made when it is first needed and forgotten at the end, unlike everything else that is seeded.
 */
final class IdTokens {

    private static final String KEY_ID = "twin-1";
    private static final int KEY_BITS = 2048;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Supplier<String> issuer;
    private final KeyOnce key = new KeyOnce();

    IdTokens(Supplier<String> issuer) {
        this.issuer = issuer;
    }

    /** A JSON Web Token, RS256, good for as long as the access token beside it. */
    String issue(Grant grant, Company company, Instant now) {
        ObjectNode header = Json.object().put("kid", KEY_ID).put("typ", "JWT").put("alg", "RS256");
        ObjectNode claims =
                Json.object()
                        .put("sub", Person.subject(company))
                        .put("realmid", company.id())
                        .put("iss", issuer.get())
                        .put("iat", now.getEpochSecond())
                        .put("auth_time", now.getEpochSecond())
                        .put("exp", now.plus(Grant.ACCESS_LIFE).getEpochSecond());
        claims.putArray("aud").add(grant.clientId());
        String signed = encoded(Json.bytes(header)) + "." + encoded(Json.bytes(claims));
        return signed + "." + encoded(signature(signed));
    }

    /** The public key, as RFC 7517 writes it. */
    ObjectNode keys() {
        RSAPublicKey open = (RSAPublicKey) key.pair().getPublic();
        ObjectNode keys = Json.object();
        keys.putArray("keys")
                .addObject()
                .put("kty", "RSA")
                .put("e", encoded(unsigned(open.getPublicExponent().toByteArray())))
                .put("use", "sig")
                .put("kid", KEY_ID)
                .put("alg", "RS256")
                .put("n", encoded(unsigned(open.getModulus().toByteArray())));
        return keys;
    }

    private byte[] signature(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.pair().getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK signs with RSA", e);
        }
    }

    /** A positive number's bytes without the leading zero that Java puts before a set top bit. */
    private static byte[] unsigned(byte[] bytes) {
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static String encoded(byte[] bytes) {
        return BASE64.encodeToString(bytes);
    }

    /** Made once, by whoever comes first. */
    private static final class KeyOnce {

        private Optional<KeyPair> made = Optional.empty();

        synchronized KeyPair pair() {
            KeyPair pair = made.orElseGet(KeyOnce::generated);
            made = Optional.of(pair);
            return pair;
        }

        private static KeyPair generated() {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(KEY_BITS);
                return generator.generateKeyPair();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every JDK makes RSA keys", e);
            }
        }
    }
}

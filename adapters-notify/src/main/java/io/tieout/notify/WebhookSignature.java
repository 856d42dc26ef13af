package io.tieout.notify;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tieout.application.webhook.WebhookSecret;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs a notice as the Standard Webhooks specification says, "Signature scheme", symmetric: HMAC
 * with SHA-256 over id, timestamp and body, joined by full stops; one signature for each secret.
 * https://github.com/standard-webhooks/standard-webhooks, read 2026-11-21.
 */
final class WebhookSignature {

    private static final String SCHEME = "v1,";
    private static final String PREFIX = "whsec_";
    private static final String MAC = "HmacSHA256";

    private WebhookSignature() {}

    /** the header of a notice; those of several secrets are parted by spaces */
    static String of(String id, long timestamp, String body, List<WebhookSecret> secrets) {
        byte[] signed = (id + "." + timestamp + "." + body).getBytes(UTF_8);
        return secrets.stream()
                .map(secret -> SCHEME + Base64.getEncoder().encodeToString(mac(secret, signed)))
                .collect(Collectors.joining(" "));
    }

    private static byte[] mac(WebhookSecret secret, byte[] signed) {
        try {
            String key = secret.text().substring(PREFIX.length());
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(key), MAC));
            return mac.doFinal(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK knows " + MAC, e);
        }
    }
}

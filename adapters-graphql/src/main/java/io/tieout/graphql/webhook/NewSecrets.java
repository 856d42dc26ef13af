package io.tieout.graphql.webhook;

import io.tieout.application.webhook.WebhookSecret;
import java.security.SecureRandom;
import java.util.Base64;

/** Makes secrets that nobody can guess. */
final class NewSecrets {

    /** of 24 to 64; Standard Webhooks specification, "Signature scheme", read 2026-11-21 */
    private static final int BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private NewSecrets() {}

    static WebhookSecret next() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new WebhookSecret("whsec_" + Base64.getEncoder().encodeToString(secret));
    }
}

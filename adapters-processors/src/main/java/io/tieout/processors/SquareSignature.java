package io.tieout.processors;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tieout.application.processor.ProcessorSecrets.Proof;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;

/**
 * {@code x-square-hmacsha256-signature}: the HMAC of the notification URL followed by the body, in
 * Base64. It bears no time; a repeated notice is known by its event id. "Verify and validate an
 * event notification" page of Square, read 2026-11-21.
 */
final class SquareSignature implements SignatureScheme {

    @Override
    public boolean isGenuine(SignedNotice notice, Proof proof, Instant now) {
        byte[] wanted = Hmac.of(proof.secret(), proof.address().getBytes(UTF_8), notice.body());
        try {
            byte[] given =
                    Base64.getDecoder().decode(notice.header("x-square-hmacsha256-signature"));
            return MessageDigest.isEqual(wanted, given);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}

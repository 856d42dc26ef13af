package io.tieout.processors;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tieout.application.processor.ProcessorSecrets.Proof;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code Stripe-Signature: t=...,v1=...}: the HMAC of "t.body", in hex; there may be several while
 * Stripe rolls its secret. "Verify webhook signatures manually" page of Stripe, read 2026-11-21.
 */
final class StripeSignature implements SignatureScheme {

    /** Stripe's own libraries allow five minutes; the same page. */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    @Override
    public boolean isGenuine(SignedNotice notice, Proof proof, Instant now) {
        List<String> parts =
                Stream.of(notice.header("stripe-signature").split(",", -1))
                        .map(String::strip)
                        .toList();
        String stamp = parts.stream().filter(part -> part.startsWith("t=")).findFirst().orElse("");
        if (!isRecent(stamp, now)) {
            return false;
        }
        byte[] wanted =
                Hmac.of(proof.secret(), (stamp.substring(2) + ".").getBytes(UTF_8), notice.body());
        boolean isGenuine = false;
        for (String part : parts) {
            // No early exit: the time taken tells nothing about which byte differed.
            isGenuine |= part.startsWith("v1=") && isEqual(wanted, part.substring(3));
        }
        return isGenuine;
    }

    private static boolean isRecent(String stamp, Instant now) {
        if (!stamp.matches("t=[0-9]{1,12}")) {
            return false;
        }
        var sentAt = Instant.ofEpochSecond(Long.parseLong(stamp.substring(2)));
        return Duration.between(sentAt, now).abs().compareTo(TOLERANCE) <= 0;
    }

    private static boolean isEqual(byte[] wanted, String hex) {
        try {
            return MessageDigest.isEqual(wanted, HexFormat.of().parseHex(hex));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}

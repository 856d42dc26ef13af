package io.tieout.processors;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tieout.application.processor.ProcessorSecrets.Proof;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * {@code PAYPAL-TRANSMISSION-SIG}: RSA with SHA-256 over "transmission id|time|webhook id|CRC-32 of
 * the body", by a certificate that PayPal publishes. The secret is the webhook's id. "Integrate
 * webhooks" page of PayPal, read 2026-11-21.
 */
final class PaypalSignature implements SignatureScheme {

    /** PayPal tries 25 times in 3 days; the same page. Repeated notices are known by their id. */
    static final Duration TOLERANCE = Duration.ofDays(3).plusMinutes(5);

    private static final Set<String> HOSTS = Set.of("api.paypal.com", "api.sandbox.paypal.com");
    private static final String ALGORITHM = "SHA256withRSA";

    private final PaypalCertificates certificates;

    PaypalSignature(PaypalCertificates certificates) {
        this.certificates = certificates;
    }

    @Override
    public boolean isGenuine(SignedNotice notice, Proof proof, Instant now) {
        return notice.header("paypal-auth-algo").equals(ALGORITHM)
                && isRecent(notice.header("paypal-transmission-time"), now)
                && address(notice.header("paypal-cert-url"))
                        .flatMap(address -> certificates.trusted(address, now))
                        .filter(certificate -> isSigned(notice, proof, certificate))
                        .isPresent();
    }

    /** only where PayPal itself publishes certificates, so that nobody brings one along */
    static Optional<URI> address(String text) {
        try {
            URI address = URI.create(text);
            boolean isPaypals =
                    "https".equals(address.getScheme())
                            && address.getUserInfo() == null
                            && address.getPort() == -1
                            && address.getHost() != null
                            && HOSTS.contains(address.getHost());
            return isPaypals ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static boolean isRecent(String time, Instant now) {
        try {
            return Duration.between(Instant.parse(time), now).abs().compareTo(TOLERANCE) <= 0;
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static boolean isSigned(SignedNotice notice, Proof proof, X509Certificate certificate) {
        var sum = new CRC32();
        sum.update(notice.body());
        String signed =
                String.join(
                        "|",
                        notice.header("paypal-transmission-id"),
                        notice.header("paypal-transmission-time"),
                        proof.secret(),
                        Long.toString(sum.getValue()));
        try {
            var verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(certificate.getPublicKey());
            verifier.update(signed.getBytes(UTF_8));
            return verifier.verify(
                    Base64.getDecoder().decode(notice.header("paypal-transmission-sig")));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return false;
        }
    }
}

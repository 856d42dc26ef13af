package io.tieout.processors;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;

/** The certificates that PayPal signs with. */
public interface PaypalCertificates {

    /**
     * the certificate that is published there, if a known authority vouches for it now; empty if
     * none does, or it cannot be had
     */
    Optional<X509Certificate> trusted(URI address, Instant now);
}

package io.tieout.processors;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches certificates over HTTPS, once each and not often, and lets authorities vouch for them. A
 * notice whose certificate is not fetched is turned away and sent again by PayPal, for three days.
 */
public final class PublishedCertificates implements PaypalCertificates {

    private static final Logger LOG = LoggerFactory.getLogger(PublishedCertificates.class);

    /** PayPal waits 30 s for its answer; the rest is for what follows. */
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    /** a chain of three is below 10 KB */
    private static final int LARGEST_BYTES = 64 * 1024;

    /** PayPal has a handful at a time */
    private static final int MOST_KEPT = 50;

    /** What publishes documents. */
    public interface Library {
        byte[] read(URI address) throws IOException, InterruptedException;
    }

    private final Library library;
    private final Set<TrustAnchor> authorities;
    private final Map<URI, List<X509Certificate>> known = new ConcurrentHashMap<>();
    private final FetchAllowance allowance = new FetchAllowance();

    public PublishedCertificates(Library library, Set<TrustAnchor> authorities) {
        this.library = library;
        this.authorities = Set.copyOf(authorities);
    }

    /** what stands on the web */
    public static Library overHttps() {
        HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
        return address -> {
            var request = HttpRequest.newBuilder(address).timeout(TIMEOUT).build();
            var response = client.send(request, BodyHandlers.ofInputStream());
            try (var body = response.body()) {
                return response.statusCode() == 200 ? body.readNBytes(LARGEST_BYTES) : new byte[0];
            }
        };
    }

    @Override
    public Optional<X509Certificate> trusted(URI address, Instant now) {
        List<X509Certificate> chain = known.get(address);
        if (chain == null && !allowance.take(address, now)) {
            LOG.warn("the certificate at {} is not fetched: too many were of late", address);
            return Optional.empty();
        }
        try {
            List<X509Certificate> published = chain == null ? chain(address) : chain;
            if (isVouchedFor(published, now)) {
                return Optional.of(published.getFirst());
            }
        } catch (IOException | GeneralSecurityException unusable) {
            LOG.warn("the certificate at {} cannot be used: {}", address, unusable.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        known.remove(address);
        allowance.wasUseless(address, now);
        return Optional.empty();
    }

    private List<X509Certificate> chain(URI address)
            throws IOException, GeneralSecurityException, InterruptedException {
        List<X509Certificate> read =
                CertificateFactory.getInstance("X.509")
                        .generateCertificates(new ByteArrayInputStream(library.read(address)))
                        .stream()
                        .map(X509Certificate.class::cast)
                        .toList();
        if (known.size() < MOST_KEPT && !read.isEmpty()) {
            known.put(address, read);
        }
        return read;
    }

    private boolean isVouchedFor(List<X509Certificate> chain, Instant now)
            throws GeneralSecurityException {
        if (chain.isEmpty()) {
            return false;
        }
        var parameters = new PKIXParameters(authorities);
        parameters.setDate(Date.from(now));
        // What was taken back is changed at PayPal: its notices then name another certificate.
        parameters.setRevocationEnabled(false);
        var path = CertificateFactory.getInstance("X.509").generateCertPath(chain);
        CertPathValidator.getInstance("PKIX").validate(path, parameters);
        return true;
    }
}

package io.tieout.processors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.processor.ProcessorSecrets.Proof;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaypalSignatureTest {

    private static final String PUBLISHED = "https://api.paypal.com/v1/notifications/certs/CERT-1";
    private static final Proof WEBHOOK = new Proof("9XL90610J3647323C", "");
    private static final String BODY = "{\"id\": \"WH-1\"}";

    @TempDir private static Path folder;

    private static PrivateKey key;
    private static X509Certificate certificate;
    private static Instant now;

    /** a key and its certificate by the JDK's own tool, which is its own authority */
    @BeforeAll
    static void makeCertificate() throws Exception {
        Path store = folder.resolve("keys.p12");
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        int end =
                new ProcessBuilder(
                                tool,
                                "-genkeypair",
                                "-alias",
                                "paypal",
                                "-keyalg",
                                "RSA",
                                "-keysize",
                                "2048",
                                "-dname",
                                "CN=test",
                                "-ext",
                                "bc=ca:true",
                                "-validity",
                                "30",
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                store.toString(),
                                "-storepass",
                                "changeit")
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("keytool.log").toFile())
                        .start()
                        .waitFor();
        assertThat(end).isZero();
        var keys = KeyStore.getInstance("PKCS12");
        keys.load(new ByteArrayInputStream(Files.readAllBytes(store)), "changeit".toCharArray());
        key = (PrivateKey) keys.getKey("paypal", "changeit".toCharArray());
        certificate = (X509Certificate) keys.getCertificate("paypal");
        now = certificate.getNotBefore().toInstant().plusSeconds(60);
    }

    @Test
    void aNoticeSignedByAVouchedForCertificateIsGenuine() throws Exception {
        assertThat(scheme(certificate).isGenuine(notice(Map.of()), WEBHOOK, now)).isTrue();
    }

    @Test
    void aCertificateThatNobodyVouchesForProvesNothing() throws Exception {
        assertThat(scheme().isGenuine(notice(Map.of()), WEBHOOK, now)).isFalse();
    }

    @Test
    void aCertificateThatIsOverProvesNothing() throws Exception {
        Instant later = certificate.getNotAfter().toInstant().plusSeconds(60);
        var headers = Map.of("paypal-transmission-time", later.toString());

        assertThat(scheme(certificate).isGenuine(notice(headers), WEBHOOK, later)).isFalse();
    }

    @Test
    void aCertificateFromElsewhereIsNotEvenFetched() throws Exception {
        assertThat(PaypalSignature.address("https://evil.example/cert")).isEmpty();
        assertThat(PaypalSignature.address("http://api.paypal.com/cert")).isEmpty();
        assertThat(PaypalSignature.address("https://api.paypal.com@evil.example/")).isEmpty();
        assertThat(PaypalSignature.address("https://api.paypal.com:444/cert")).isEmpty();
        assertThat(PaypalSignature.address("https://api.paypal.com.evil.example/")).isEmpty();

        var elsewhere = notice(Map.of("paypal-cert-url", "https://evil.example/cert"));
        assertThat(scheme(certificate).isGenuine(elsewhere, WEBHOOK, now)).isFalse();
    }

    @Test
    void anotherWebhookAnotherBodyAndAnotherTimeAreNotSigned() throws Exception {
        var scheme = scheme(certificate);
        var changed = new SignedNotice(notice(Map.of()).headers(), "{}".getBytes(UTF_8));
        Instant old = now.minus(PaypalSignature.TOLERANCE).minusSeconds(1);

        assertThat(scheme.isGenuine(notice(Map.of()), new Proof("other", ""), now)).isFalse();
        assertThat(scheme.isGenuine(changed, WEBHOOK, now)).isFalse();
        assertThat(
                        scheme.isGenuine(
                                notice(Map.of("paypal-transmission-time", old.toString())),
                                WEBHOOK,
                                now))
                .isFalse();
        assertThat(scheme.isGenuine(notice(Map.of("paypal-auth-algo", "none")), WEBHOOK, now))
                .isFalse();
    }

    private static PaypalSignature scheme(X509Certificate... authorities) throws Exception {
        byte[] published = pem().getBytes(UTF_8);
        Set<TrustAnchor> anchors =
                authorities.length == 0 ? Set.of() : Set.of(new TrustAnchor(authorities[0], null));
        return new PaypalSignature(
                new PublishedCertificates(
                        address -> address.equals(URI.create(PUBLISHED)) ? published : new byte[0],
                        anchors));
    }

    private static String pem() throws Exception {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }

    /** a genuine one but for these headers; what they say is signed as well */
    private static SignedNotice notice(Map<String, String> other) throws Exception {
        Map<String, String> headers = new HashMap<>();
        headers.put("paypal-transmission-id", "d938e770-8046-11e6-8103-6b62a8a99ac4");
        headers.put("paypal-transmission-time", now.toString());
        headers.put("paypal-auth-algo", "SHA256withRSA");
        headers.put("paypal-cert-url", PUBLISHED);
        headers.putAll(other);
        var sum = new CRC32();
        sum.update(BODY.getBytes(UTF_8));
        var signer = Signature.getInstance("SHA256withRSA");
        signer.initSign(key);
        signer.update(
                "%s|%s|%s|%d"
                        .formatted(
                                headers.get("paypal-transmission-id"),
                                headers.get("paypal-transmission-time"),
                                WEBHOOK.secret(),
                                sum.getValue())
                        .getBytes(UTF_8));
        headers.put("paypal-transmission-sig", Base64.getEncoder().encodeToString(signer.sign()));
        return new SignedNotice(headers, BODY.getBytes(UTF_8));
    }
}

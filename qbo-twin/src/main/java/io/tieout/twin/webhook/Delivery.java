package io.tieout.twin.webhook;

import io.tieout.twin.oauth.App;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Sends events to an app's endpoint as one signed body. */
final class Delivery {

    /** An endpoint has three seconds to answer: "Webhooks best practices" page. */
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(3);

    private static final String ALGORITHM = "HmacSHA256";

    /** made for the first delivery, because it starts a thread of its own */
    private Optional<HttpClient> client = Optional.empty();

    /**
     * Delivers events.
     *
     * @return whether the endpoint took them: any 2xx in time
     */
    boolean send(App app, URI endpoint, List<Event> events, Instant now)
            throws InterruptedException {
        byte[] body = Payload.of(app, events);
        HttpRequest request =
                HttpRequest.newBuilder(endpoint)
                        .timeout(ANSWER_WITHIN)
                        .header("content-type", "application/json")
                        .header("user-agent", "intuit_notification_server/0.1")
                        .header("intuit-signature", signature(app.verifierToken(), body))
                        .header("intuit-created-time", now.toString())
                        .header("intuit-t-id", events.getFirst().id())
                        .header("intuit-notification-schema-version", "1.0")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build();
        try {
            int status =
                    client().send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status >= 200 && status < 300;
        } catch (IOException e) {
            return false; // no answer is a failed delivery, which the ladder of retries handles
        }
    }

    private synchronized HttpClient client() {
        HttpClient present =
                client.orElseGet(() ->
                        HttpClient.newBuilder()
                                .version(HttpClient.Version.HTTP_1_1)
                                .connectTimeout(ANSWER_WITHIN)
                                .build());
        client = Optional.of(present);
        return present;
    }

    synchronized void close() {
        client.ifPresent(HttpClient::shutdownNow);
    }

    /** base64 of HMAC-SHA256 over the bytes that are sent. */
    static String signature(String verifierToken, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(verifierToken.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign with the app's verifier token", e);
        }
    }
}

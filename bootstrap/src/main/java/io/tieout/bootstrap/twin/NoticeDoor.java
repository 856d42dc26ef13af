package io.tieout.bootstrap.twin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/** Tieout's door for webhooks, seen from the street: what is posted there, and how it is signed. */
public final class NoticeDoor {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI door;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** of the house that answers here */
    public NoticeDoor(URI house) {
        this.door = house.resolve("/webhooks/accounting");
    }

    /**
     * What happened to a payment, as the accounting system would tell of it.
     *
     * @param id of the notice, the same each time it is delivered
     * @param realm the company
     * @param operation created, updated, voided or deleted
     * @param at in the company's time, as it is written in a notice
     */
    public record Notice(UUID id, String realm, String payment, String operation, String at) {}

    /** one delivery with all of them, as CloudEvents: facts 5.8 */
    public static String body(List<Notice> notices) {
        return JSON.writeValueAsString(notices.stream().map(NoticeDoor::cloudEvent).toList());
    }

    /** what a delivery is signed with */
    public static String signature(String body, String verifierToken) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(verifierToken.getBytes(UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK knows HmacSHA256", e);
        }
    }

    /** delivers it and returns the status it was answered with */
    public int post(String body, String signature) {
        HttpRequest request =
                HttpRequest.newBuilder(door)
                        .timeout(TIMEOUT)
                        .header("content-type", "application/json")
                        .header("intuit-signature", signature)
                        .POST(BodyPublishers.ofString(body))
                        .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while delivering", e);
        }
    }

    private static Map<String, ?> cloudEvent(Notice notice) {
        return Map.of(
                "specversion", "1.0",
                "id", notice.id().toString(),
                "source", "intuit.cG9zdA==",
                "type", "qbo.payment." + notice.operation() + ".v1",
                "datacontenttype", "application/json",
                "time", notice.at(),
                "intuitentityid", notice.payment(),
                "intuitaccountid", notice.realm(),
                "data", Map.of());
    }
}

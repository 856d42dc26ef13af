package io.tieout.twin.oauth;

import io.tieout.twin.json.Json;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An app as its developer set it up.
 *
 * @param webhookUrl where events go, if anywhere
 * @param webhookFormat what they look like
 * @param aggregation how long events gather before they are delivered, on the company's clock
 * @param refreshOverlap how long a rotated refresh token still works; zero is the strict reading
 * @param monthlyReadCap how many metered reads it may make in a month; empty for any number
 */
public record App(
        String clientId,
        String clientSecret,
        List<String> redirectUris,
        Optional<URI> webhookUrl,
        WebhookFormat webhookFormat,
        String verifierToken,
        Duration aggregation,
        Duration refreshOverlap,
        OptionalLong monthlyReadCap) {

    private static final String READ_CAP = "monthlyReadCap";

    public App {
        redirectUris = List.copyOf(redirectUris);
        if (webhookUrl.filter(url -> !isWeb(url)).isPresent()) {
            throw new IllegalArgumentException("webhookUrl is no web address: " + webhookUrl.get());
        }
        if (webhookUrl.isPresent() && verifierToken.isEmpty()) {
            throw new IllegalArgumentException("webhooks cannot be signed without verifierToken");
        }
    }

    /**
     * An app as sent to the admin surface.
     *
     * @throws IllegalArgumentException if the secret is missing or the webhook address is none
     */
    public static App fromJson(String clientId, ObjectNode json) {
        String secret =
                Json.string(json, "clientSecret")
                        .orElseThrow(() -> new IllegalArgumentException("clientSecret is missing"));
        return new App(
                clientId,
                secret,
                json.path("redirectUris").values().stream().map(it -> it.asString("")).toList(),
                Json.string(json, "webhookUrl").map(URI::create),
                WebhookFormat.named(Json.stringOr(json, "webhookFormat", "cloudevents")),
                Json.stringOr(json, "verifierToken", ""),
                Duration.ofMillis(json.path("aggregationMillis").longValue(0)),
                Duration.ofSeconds(json.path("refreshOverlapSeconds").longValue(0)),
                json.path(READ_CAP).isNumber()
                        ? OptionalLong.of(json.path(READ_CAP).longValue())
                        : OptionalLong.empty());
    }

    private static boolean isWeb(URI url) {
        return url.getHost() != null && String.valueOf(url.getScheme()).matches("https?");
    }

    public ObjectNode toJson() {
        ObjectNode json =
                Json.object()
                        .put("clientId", clientId)
                        .put("clientSecret", clientSecret)
                        .put("webhookFormat", webhookFormat.wireName())
                        .put("verifierToken", verifierToken)
                        .put("aggregationMillis", aggregation.toMillis())
                        .put("refreshOverlapSeconds", refreshOverlap.toSeconds());
        ArrayNode uris = json.putArray("redirectUris");
        redirectUris.forEach(uris::add);
        monthlyReadCap.ifPresent(cap -> json.put(READ_CAP, cap));
        webhookUrl.ifPresent(url -> json.put("webhookUrl", url.toString()));
        return json;
    }
}

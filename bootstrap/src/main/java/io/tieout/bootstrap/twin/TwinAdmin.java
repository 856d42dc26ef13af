package io.tieout.bootstrap.twin;

import io.tieout.application.tenant.Tenants.ClockSetting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a demo does to the local accounting system that no caller of the real one could. */
public final class TwinAdmin {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    // It runs in the same process and answers in milliseconds.
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private static final int FOUND = 302;
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;

    private final URI baseUri;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    public TwinAdmin(URI baseUri) {
        this.baseUri = baseUri;
    }

    /** An application that may be given access, and where its webhooks go. */
    public record App(
            String clientId,
            String clientSecret,
            URI redirectUri,
            URI webhookUri,
            String verifierToken) {}

    /** Whether a company is at rest, and the next instant of its time at which it would not be. */
    public record Rest(boolean isIdle, Instant now, Optional<Instant> nextInstant) {}

    public URI baseUri() {
        return baseUri;
    }

    /** makes the application known, or changes it */
    public void register(App app) {
        register(app, Duration.ZERO);
    }

    /**
     * {@link #register(App)}
     *
     * @param overlap how long a rotated refresh token still works
     */
    public void register(App app, Duration overlap) {
        put(
                "/twin/apps/" + app.clientId(),
                Map.of(
                        "clientSecret", app.clientSecret(),
                        "redirectUris", List.of(app.redirectUri().toString()),
                        "webhookUrl", app.webhookUri().toString(),
                        "verifierToken", app.verifierToken(),
                        "aggregationMillis", 0,
                        "refreshOverlapSeconds", overlap.toSeconds()));
    }

    /** makes a company that bills in many currencies; does nothing but once */
    public void openCompany(String companyId, String name, ZoneId zone, ClockSetting clock) {
        put(
                "/twin/realms/" + companyId,
                Map.of(
                        "companyName",
                        name,
                        "country",
                        "US",
                        "homeCurrency",
                        "USD",
                        "multiCurrency",
                        true,
                        "timeZone",
                        zone.getId(),
                        "customTxnNumbers",
                        true,
                        "clock",
                        clock(clock)));
    }

    /** moves a company's time on; does nothing when it is later there already */
    public void advance(String companyId, Instant to) {
        if (rest(companyId).now().isBefore(to)) {
            post("/twin/realms/" + companyId + "/clock", Map.of("now", to.toString()));
        }
    }

    public Rest rest(String companyId) {
        JsonNode answer = get("/twin/realms/" + companyId + "/idle");
        return new Rest(
                answer.path("idle").asBoolean(),
                Instant.parse(answer.path("now").asString()),
                answer.path("nextInstant").isNull()
                        ? Optional.empty()
                        : Optional.of(Instant.parse(answer.path("nextInstant").asString())));
    }

    /** all records of a kind, as the accounting system shows them */
    public JsonNode records(String companyId, String entity) {
        return get("/twin/realms/" + companyId + "/entities/" + entity);
    }

    /** makes a record as a bookkeeper would, in the accounting system's own screens */
    public JsonNode enter(String companyId, String entity, Map<String, ?> content) {
        return write(companyId, entity, "create", content);
    }

    /** changes what is named of a record as a bookkeeper would, whatever its version */
    public JsonNode change(String companyId, String entity, Map<String, ?> content) {
        return write(companyId, entity, "update", content);
    }

    /** voids a record as a bookkeeper would; what is voided is named with its version */
    public JsonNode voidRecord(String companyId, String entity, Map<String, ?> what) {
        return write(companyId, entity, "void", what);
    }

    /** deletes a record as a bookkeeper would; what is deleted is named with its version */
    public JsonNode delete(String companyId, String entity, Map<String, ?> what) {
        return write(companyId, entity, "delete", what);
    }

    private JsonNode write(
            String companyId, String entity, String operation, Map<String, ?> content) {
        String path =
                "/twin/realms/%s/entities/%s?operation=%s".formatted(companyId, entity, operation);
        return post(path, content).path(entity);
    }

    /** books a payment as a bookkeeper would */
    public JsonNode bookPayment(String companyId, Map<String, ?> payment) {
        return post("/twin/realms/" + companyId + "/payments", payment).path("Payment");
    }

    /**
     * asks for trouble
     *
     * @param trouble its kind, where, and how often, in the words of the accounting system's page
     */
    public void askForTrouble(Map<String, ?> trouble) {
        post("/twin/faults", trouble);
    }

    /** no trouble is asked for any longer */
    public void endTroubles() {
        read(request("/twin/faults").DELETE());
    }

    /** what it was asked after the call of this number, oldest first, and the latest number */
    public JsonNode callsAfter(long number) {
        return get("/twin/journal?after=" + number);
    }

    /** answers the consent page for a person, and returns where the person is sent back to */
    public URI consent(URI authorizeUrl, String companyId) {
        HttpResponse<String> response =
                send(
                        HttpRequest.newBuilder(
                                        URI.create(authorizeUrl + "&auto_consent=" + companyId))
                                .GET());
        if (response.statusCode() != FOUND) {
            throw unexpected(response);
        }
        return URI.create(response.headers().firstValue("location").orElseThrow());
    }

    private static Map<String, String> clock(ClockSetting setting) {
        return switch (setting) {
            case ClockSetting.Running _ -> Map.of("mode", "running");
            case ClockSetting.Stepped(Instant at) ->
                    Map.of("mode", "stepped", "now", at.toString());
        };
    }

    private JsonNode get(String path) {
        return read(request(path).GET());
    }

    private JsonNode post(String path, Map<String, ?> content) {
        return read(request(path).POST(BodyPublishers.ofString(JSON.writeValueAsString(content))));
    }

    private void put(String path, Map<String, ?> content) {
        read(request(path).PUT(BodyPublishers.ofString(JSON.writeValueAsString(content))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(baseUri.resolve(path))
                .header("content-type", "application/json");
    }

    private JsonNode read(HttpRequest.Builder request) {
        HttpResponse<String> response = send(request);
        if (response.statusCode() == BAD_REQUEST) {
            throw new Refused(words(response));
        }
        if (response.statusCode() != OK) {
            throw unexpected(response);
        }
        return JSON.readTree(response.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(TIMEOUT).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("the local accounting system does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking the accounting system", e);
        }
    }

    /** The accounting system refused it by a rule of its own. */
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(String words) {
            super(words);
        }
    }

    private static IllegalStateException unexpected(HttpResponse<String> response) {
        return new IllegalStateException(words(response));
    }

    private static String words(HttpResponse<String> response) {
        return "the local accounting system answered "
                + response.statusCode()
                + " to "
                + response.uri().getPath()
                + ": "
                + response.body();
    }
}

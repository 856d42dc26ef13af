package io.tieout.bootstrap.replay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends and receives JSON over HTTP, and turns any answer but 2xx into one sentence. */
public final class JsonOverHttp {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    /** Longer than the longest thing a demo endpoint waits for, a clock move over many instants. */
    private static final Duration ANSWER_TIMEOUT = Duration.ofMinutes(2);

    private final URI base;
    private final HttpClient http;
    private final JsonMapper json = JsonMapper.builder().build();

    public JsonOverHttp(URI base) {
        this.base = base;
        this.http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(CONNECT_TIMEOUT)
                        .build();
    }

    JsonMapper json() {
        return json;
    }

    /** as it would be sent */
    public JsonNode read(String text) {
        return json.readTree(text);
    }

    public JsonNode get(String path, Optional<String> token) {
        return exchange(request(path, token).GET().build());
    }

    public JsonNode post(String path, Optional<String> token, Object body) {
        return exchange(request(path, token).POST(content(body)).build());
    }

    private HttpRequest.Builder request(String path, Optional<String> token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(path))
                        .timeout(ANSWER_TIMEOUT)
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json");
        token.ifPresent(t -> request.header("Authorization", "Bearer " + t));
        return request;
    }

    private HttpRequest.BodyPublisher content(Object body) {
        return HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body));
    }

    private JsonNode exchange(HttpRequest request) {
        try {
            HttpResponse<byte[]> response =
                    http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() / 100 != 2) {
                throw new ReplayStopped(
                        "%s %s answered %d: %s"
                                .formatted(
                                        request.method(),
                                        request.uri(),
                                        response.statusCode(),
                                        new String(
                                                response.body(),
                                                java.nio.charset.StandardCharsets.UTF_8)));
            }
            return json.readTree(response.body());
        } catch (IOException e) {
            throw new ReplayStopped(
                    request.method() + " " + request.uri() + " failed: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ReplayStopped("interrupted");
        }
    }
}

package io.tieout.bootstrap.faults.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends what it is given, as a person with a good token, and looks at the answer. */
final class FrontDesk {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final URI house;
    private final String token;
    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    FrontDesk(URI house, String token) {
        this.house = house;
        this.token = token;
    }

    /**
     * An answer.
     *
     * @param isRefused whether it brought an error and nothing else
     * @param took from sending to the last byte
     */
    record Answer(boolean isRefused, Duration took) {}

    Answer send(String body) {
        HttpRequest request =
                HttpRequest.newBuilder(house.resolve("/graphql"))
                        .timeout(LONGEST_WAIT)
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        long begun = System.nanoTime();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            return new Answer(isRefusal(answer), took);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an answer", e);
        }
    }

    /** A crash is no refusal. */
    private boolean isRefusal(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 == 4) {
            return true;
        }
        if (answer.statusCode() != 200) {
            return false;
        }
        JsonNode body = json.readTree(answer.body());
        return !body.path("errors").isEmpty() && body.path("data").isEmpty();
    }
}

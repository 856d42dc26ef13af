package io.tieout.notify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * An incoming webhook as Slack takes them, and as Mattermost, Rocket.Chat and others do too: a JSON
 * object with a text. The address is the secret, so it stands in no message.
 */
public final class ChatHook implements AutoCloseable {

    /** Slack answers at once or not at all */
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI address;
    private final HttpClient http;

    public ChatHook(URI address) {
        this.address = address;
        this.http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    }

    /** What came back. */
    public sealed interface Answer {

        /** An HTTP status. */
        record Status(int code) implements Answer {}

        /** No connection: nothing was said. */
        record Unreached(String cause) implements Answer {}

        /** Nothing after it was said: it may have been taken. */
        record Lost(String cause) implements Answer {}
    }

    /** says it once; takes as long as its timeout at most */
    public Answer post(String headline, String text) {
        var request =
                HttpRequest.newBuilder(address)
                        .timeout(TIMEOUT)
                        .header("Content-Type", "application/json; charset=utf-8")
                        .POST(BodyPublishers.ofString(body(headline, text), UTF_8))
                        .build();
        try {
            return new Answer.Status(http.send(request, BodyHandlers.discarding()).statusCode());
        } catch (ConnectException | HttpConnectTimeoutException failure) {
            return new Answer.Unreached(failure.getClass().getSimpleName());
        } catch (IOException failure) {
            return new Answer.Lost(failure.getClass().getSimpleName());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Answer.Lost("Tieout stopped meanwhile");
        }
    }

    private static String body(String headline, String text) {
        return JSON.writeValueAsString(
                Map.of("text", "*" + escaped(headline) + "*\n" + escaped(text)));
    }

    /** the three characters that Slack reads as markup; "Formatting text" page, read 2026-11-21 */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}

package io.tieout.notify;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tieout.application.alert.Message;
import io.tieout.application.alert.Messenger;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts alerts to an incoming webhook as Slack takes them, and as Mattermost, Rocket.Chat and
 * others do too: a JSON object with a text. The address is the secret, so it stands in no message.
 */
public final class WebhookMessenger implements Messenger, AutoCloseable {

    /** Slack answers at once or not at all */
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI address;
    private final HttpClient http;

    public WebhookMessenger(URI address) {
        this.address = address;
        this.http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    }

    @Override
    public String channel() {
        return "webhook";
    }

    @Override
    public Outcome tell(Message message) {
        var request =
                HttpRequest.newBuilder(address)
                        .timeout(TIMEOUT)
                        .header("Content-Type", "application/json; charset=utf-8")
                        .POST(BodyPublishers.ofString(body(message), UTF_8))
                        .build();
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            return status >= 200 && status < 300
                    ? new Outcome.Told()
                    : new Outcome.NotTold("the webhook answered with HTTP status " + status);
        } catch (IOException failure) {
            return new Outcome.NotTold(
                    "the webhook cannot be reached: " + failure.getClass().getSimpleName());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Outcome.NotTold("Tieout stopped meanwhile");
        }
    }

    private static String body(Message message) {
        var text = "*" + escaped(message.headline()) + "*\n" + escaped(message.text());
        return JSON.writeValueAsString(Map.of("text", text));
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

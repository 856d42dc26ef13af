package io.tieout.notify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.tieout.application.alert.Alert.Kind;
import io.tieout.application.alert.Message;
import io.tieout.application.alert.Messenger.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class WebhookMessengerTest {

    private final List<String> received = new ArrayList<>();
    private HttpServer server;
    private WebhookMessenger messenger;
    private int status = 200;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/services/T0/B0/secret",
                exchange -> {
                    received.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
                    exchange.sendResponseHeaders(status, -1);
                    exchange.close();
                });
        server.start();
        messenger =
                new WebhookMessenger(
                        URI.create(
                                "http://127.0.0.1:"
                                        + server.getAddress().getPort()
                                        + "/services/T0/B0/secret"));
    }

    @AfterEach
    void close() {
        messenger.close();
        server.stop(0);
    }

    @Test
    void theTextNamesTheRecordTheReasonTheNextStepAndTheCount() {
        assertThat(messenger.tell(Examples.aMessage())).isEqualTo(new Outcome.Told());

        var text = JsonMapper.shared().readTree(received.getFirst()).path("text").asString();
        assertThat(text)
                .isEqualTo(
                        """
                        *Smith &amp; &lt;Sons&gt;: the push of invoice INV-7 failed and waits for a person*
                        What is wrong: QuickBooks refused it
                        What to do: name another customer
                        Kind: OPERATION_FAILED
                        The same cause: 3 times since 2026-01-10T12:00:00Z, 2 of them not told before; \
                        this is the last of them\
                        """);
    }

    @Test
    void anAccountThatIsOverdueIsToldByItsLetterAndNotASecondTime() {
        Message message = Examples.aMessage();
        Message overdue =
                new Message(
                        message.tenantName(),
                        Kind.ACCOUNT_OVERDUE,
                        message.subject(),
                        message.reason(),
                        message.nextStep(),
                        1,
                        1,
                        message.firstAt());

        assertThat(messenger.tell(overdue)).isEqualTo(new Outcome.Told());

        assertThat(received).isEmpty();
    }

    @Test
    void aRefusalIsNotTold() {
        status = 500;

        assertThat(messenger.tell(Examples.aMessage()))
                .isEqualTo(new Outcome.NotTold("the webhook answered with HTTP status 500"));
    }

    @Test
    void aServerThatIsGoneIsNotToldAndItsSecretAddressIsNotNamed() {
        server.stop(0);

        assertThat(messenger.tell(Examples.aMessage()))
                .isInstanceOfSatisfying(
                        Outcome.NotTold.class,
                        failed ->
                                assertThat(failed.fault())
                                        .contains("cannot be reached")
                                        .doesNotContain("secret"));
    }
}

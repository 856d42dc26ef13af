package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.bootstrap.fixture.Http;
import io.tieout.bootstrap.fixture.RunningHouse;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

final class WebhookTest {

    @Test
    void aForgedDeliveryIsCountedAndForgotten() {
        long before = forged();

        HttpResponse<String> unsigned = deliver(HttpRequest.newBuilder());
        HttpResponse<String> forgery =
                deliver(HttpRequest.newBuilder().header("intuit-signature", "Zm9yZ2Vk"));

        assertThat(unsigned.statusCode()).isEqualTo(401);
        assertThat(forgery.statusCode()).isEqualTo(401);
        assertThat(forgery.body()).isEmpty();
        assertThat(forged()).isEqualTo(before + 2);
    }

    private static HttpResponse<String> deliver(HttpRequest.Builder request) {
        return Http.send(
                request.uri(RunningHouse.baseUri().resolve("/webhooks/accounting"))
                        .header("content-type", "application/json")
                        .POST(BodyPublishers.ofString("[]")));
    }

    private static long forged() {
        return Math.round(
                RunningHouse.part(MeterRegistry.class).counter("tieout.webhook.forged").count());
    }
}

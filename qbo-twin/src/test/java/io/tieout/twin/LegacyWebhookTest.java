package io.tieout.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.twin.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Facts sheet section 8.2: the payload before CloudEvents, for apps that have not switched. */
final class LegacyWebhookTest {

    private final WebhookCatcher catcher = new WebhookCatcher();
    private final Sandbox qbo = Sandbox.connected();

    @AfterEach
    void stop() {
        qbo.close();
        catcher.close();
    }

    @Test
    void q1AnAppThatHasNotSwitchedGetsOneObjectOfNotifications() {
        qbo.app(app("legacy"));
        String customer = qbo.customer("Amy");

        await().until(() -> !catcher.deliveries().isEmpty());

        JsonNode notification = notifications(0).path(0);
        JsonNode entity = notification.path("dataChangeEvent").path("entities").path(0);
        assertThat(notification.path("realmId").asString()).isEqualTo(Sandbox.REALM);
        assertThat(entity.toString())
                .isEqualTo(
                        """
                        {"name":"Customer","id":"%s","operation":"Create",\
                        "lastUpdated":"2013-01-01T20:00:00Z"}\
                        """
                                .formatted(customer));
        assertThat(catcher.deliveries().getFirst().header("Intuit-signature")).isNotEmpty();
    }

    @Test
    void q2CompaniesStandApartInOneDelivery() {
        String running = "{\"companyName\":\"R\",\"throttles\":false}";
        qbo.app(app("legacy"));
        qbo.realm("9200", running);
        qbo.realm("9201", running);
        String first = qbo.connect("9200").json().path("access_token").asString();
        String second = qbo.connect("9201").json().path("access_token").asString();
        catcher.answerWith(500);
        qbo.api("9200", first, "POST", "/customer", "{\"DisplayName\":\"Amy\"}");
        await().until(() -> catcher.deliveries().size() == 1);

        // These wait behind the one that failed.
        qbo.api("9200", first, "POST", "/customer", "{\"DisplayName\":\"Bea\"}");
        qbo.api("9201", second, "POST", "/customer", "{\"DisplayName\":\"Cat\"}");
        qbo.api("9200", first, "POST", "/customer", "{\"DisplayName\":\"Dan\"}");
        catcher.answerWith(200);
        qbo.send("POST", "/twin/realms/9200/clock", "{\"advanceSeconds\":10}");

        await().until(() -> catcher.deliveries().size() == 3);
        JsonNode notifications = notifications(2);
        assertThat(notifications.size()).isEqualTo(2);
        assertThat(notifications.path(0).path("realmId").asString()).isEqualTo("9200");
        assertThat(notifications.path(0).path("dataChangeEvent").path("entities").size())
                .isEqualTo(2);
        assertThat(notifications.path(1).path("realmId").asString()).isEqualTo("9201");
    }

    @Test
    void q1ASwitchTakesEffectWithTheNextDelivery() {
        qbo.app(app("legacy"));
        qbo.customer("Amy");
        await().until(() -> catcher.deliveries().size() == 1);

        qbo.app(app("cloudevents"));
        qbo.customer("Bea");
        await().until(() -> catcher.deliveries().size() == 2);

        assertThat(catcher.deliveries().get(0).body()).startsWith("{\"eventNotifications\"");
        assertThat(catcher.deliveries().get(1).body()).startsWith("[{\"specversion\"");
    }

    @Test
    void anUnknownFormatIsRefusedByName() {
        Sandbox.Answer answer = qbo.send("PUT", "/twin/apps/x", Json.text(app("carrier-pigeon")));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("carrier-pigeon");
    }

    private ObjectNode app(String format) {
        ObjectNode app =
                Json.object()
                        .put("clientSecret", Sandbox.SECRET)
                        .put("verifierToken", Sandbox.VERIFIER)
                        .put("webhookUrl", catcher.url())
                        .put("webhookFormat", format);
        app.putArray("redirectUris").add(Sandbox.CALLBACK);
        return app;
    }

    private JsonNode notifications(int delivery) {
        return Json.parse(catcher.deliveries().get(delivery).body()).path("eventNotifications");
    }
}

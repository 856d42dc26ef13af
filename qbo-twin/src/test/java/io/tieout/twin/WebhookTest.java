package io.tieout.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.twin.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

final class WebhookTest {

    private final WebhookCatcher catcher = new WebhookCatcher();
    private final Sandbox qbo = Sandbox.connected();

    @BeforeEach
    void anAppThatListens() {
        qbo.app(catcher.url());
    }

    @AfterEach
    void stop() {
        qbo.close();
        catcher.close();
    }

    @Test
    void q1AnEventIsASignedCloudEventOfWhatHappened() throws GeneralSecurityException {
        String customer = qbo.customer("Amy");

        awaitIdle();
        WebhookCatcher.Delivery delivery = catcher.deliveries().getFirst();
        JsonNode event = delivery.events().getFirst();
        assertThat(event.path("specversion").asString()).isEqualTo("1.0");
        assertThat(event.path("type").asString()).isEqualTo("qbo.customer.created.v1");
        assertThat(event.path("intuitentityid").asString()).isEqualTo(customer);
        assertThat(event.path("intuitaccountid").asString()).isEqualTo(Sandbox.REALM);
        assertThat(event.path("time").asString()).isEqualTo("2013-01-01T20:00:00.000000000Z");
        assertThat(event.path("source").asString()).startsWith("intuit.");
        assertThat(event.path("id").asString()).hasSize(36);
        assertThat(event.path("data").isObject()).isTrue();
        assertThat(delivery.header("Intuit-signature")).isEqualTo(hmac(delivery.body()));
        assertThat(delivery.header("User-agent")).isEqualTo("intuit_notification_server/0.1");
    }

    @Test
    void aPaymentTellsOfItselfAndOfTheInvoiceItSettles() {
        String customer = qbo.customer("Amy");
        String invoice = qbo.invoice(customer, "10").path("Id").asString();
        String payment = qbo.payment(customer, "10", invoice, "10").path("Id").asString();

        awaitIdle();

        assertThat(catcher.events())
                .containsExactly(
                        "qbo.customer.created.v1 " + customer,
                        "qbo.invoice.created.v1 " + invoice,
                        "qbo.payment.created.v1 " + payment,
                        "qbo.invoice.updated.v1 " + invoice);
    }

    @Test
    void voidsAndDeletesAreCalledByTheirName() {
        String customer = qbo.customer("Amy");
        String first = qbo.invoice(customer, "10").path("Id").asString();
        String second = qbo.invoice(customer, "10").path("Id").asString();
        qbo.made("/invoice?operation=void", "{\"Id\":\"%s\",\"SyncToken\":\"0\"}".formatted(first));
        qbo.made(
                "/invoice?operation=delete",
                "{\"Id\":\"%s\",\"SyncToken\":\"0\"}".formatted(second));

        awaitIdle();

        assertThat(catcher.events())
                .endsWith("qbo.invoice.voided.v1 " + first, "qbo.invoice.deleted.v1 " + second);
    }

    @Test
    void aRefusedWriteTellsNothing() {
        qbo.post("/customer", "{}");

        awaitIdle();

        assertThat(catcher.deliveries()).isEmpty();
    }

    @Test
    void onlyAnAppWithALiveGrantHears() {
        qbo.form("/v2/oauth2/tokens/revoke", "token=" + qbo.refreshToken(), "tieout:s3cret");

        qbo.admin("POST", "/entities/Customer", "{\"DisplayName\":\"Unheard\"}");

        awaitIdle();
        assertThat(catcher.deliveries()).isEmpty();
    }

    @Test
    void q3AFailedDeliveryClimbsTheLadderOfRetriesOnTheCompanysClock() {
        catcher.answerWith(500);
        qbo.customer("Amy");
        awaitIdle();
        assertThat(catcher.deliveries()).hasSize(1);
        assertThat(idle().path("nextInstant").asString()).isEqualTo("2013-01-01T20:00:10Z");

        qbo.advance(10);
        awaitIdle();
        assertThat(catcher.deliveries()).hasSize(2);
        assertThat(idle().path("nextInstant").asString()).isEqualTo("2013-01-01T20:00:30Z");

        catcher.answerWith(200);
        qbo.advance(20);
        awaitIdle();
        assertThat(catcher.deliveries()).hasSize(3);
        assertThat(idle().path("pendingEvents").asInt()).isZero();
        assertThat(ids()).hasSize(1);
    }

    @Test
    void q3AFailedDeliveryHoldsBackAllBehindIt() {
        catcher.answerWith(500);
        String amy = qbo.customer("Amy");
        awaitIdle();
        catcher.answerWith(200);
        String bob = qbo.customer("Bob");
        awaitIdle();
        assertThat(catcher.deliveries()).hasSize(1);
        assertThat(idle().path("pendingEvents").asInt()).isEqualTo(2);

        qbo.advance(10);
        awaitIdle();

        assertThat(catcher.events())
                .containsExactly(
                        "qbo.customer.created.v1 " + amy,
                        "qbo.customer.created.v1 " + amy,
                        "qbo.customer.created.v1 " + bob);
    }

    @Test
    void eventsGatherForAsLongAsTheAppWants() {
        aggregated(5_000);
        qbo.customer("Amy");
        qbo.advance(3);
        qbo.customer("Bob");
        awaitIdle();
        assertThat(catcher.deliveries()).isEmpty();
        assertThat(idle().path("nextInstant").asString()).isEqualTo("2013-01-01T20:00:05Z");

        qbo.advance(2);
        awaitIdle();

        assertThat(catcher.deliveries()).hasSize(1);
        assertThat(catcher.deliveries().getFirst().events()).hasSize(2);
    }

    @Test
    void aDeliveryHoldsAtMostAHundredEvents() {
        aggregated(1_000);
        for (int i = 0; i < 101; i++) {
            qbo.customer("Customer " + i);
        }

        qbo.advance(1);
        awaitIdle();

        assertThat(catcher.deliveries()).hasSize(2);
        assertThat(catcher.deliveries().getFirst().events()).hasSize(100);
    }

    @Test
    void q2OneDeliveryHoldsEventsOfSeveralCompaniesOnTheMachinesTime() {
        Map<String, String> tokens = new TreeMap<>();
        for (String realm : List.of("501", "502")) {
            qbo.realm(realm, "{\"throttles\":false}");
            tokens.put(realm, qbo.connect(realm).json().path("access_token").asString());
        }
        catcher.answerWith(500);
        tokens.forEach((realm, token) -> create(realm, token, "Amy"));
        await().until(() -> catcher.deliveries().size() == 1);
        tokens.forEach((realm, token) -> create(realm, token, "Bob"));

        catcher.answerWith(200);
        tokens.keySet()
                .forEach(realm ->
                        qbo.send(
                                "POST",
                                "/twin/realms/" + realm + "/clock",
                                "{\"advanceSeconds\":10}"));

        await().untilAsserted(() ->
                assertThat(catcher.deliveries().getLast().events())
                        .extracting(event -> event.path("intuitaccountid").asString())
                        .contains("501", "502"));
    }

    @Test
    void q3NoAnswerWithinThreeSecondsIsAFailedDelivery() {
        catcher.holdAnswers();

        qbo.customer("Amy");

        await().untilAsserted(() ->
                assertThat(idle().path("nextInstant").asString())
                        .isEqualTo("2013-01-01T20:00:10Z"));
    }

    @Test
    void anEventCanBeAsLateAsOneWants() {
        qbo.fault("{\"kind\":\"delay_webhook\",\"latencyMillis\":60000,\"next\":1}");
        String amy = qbo.customer("Amy");
        qbo.advance(59);
        awaitIdle();
        assertThat(catcher.deliveries()).isEmpty();

        qbo.advance(1);
        awaitIdle();

        assertThat(catcher.events()).containsExactly("qbo.customer.created.v1 " + amy);
    }

    @Test
    void anEventCanBeLostOnPurpose() {
        qbo.fault("{\"kind\":\"drop_webhook\",\"endpoint\":\"customer\",\"next\":1}");
        qbo.customer("Lost");
        String bob = qbo.customer("Bob");

        awaitIdle();

        assertThat(catcher.events()).containsExactly("qbo.customer.created.v1 " + bob);
        assertThat(idle().path("pendingEvents").asInt()).isZero();
    }

    @Test
    void anEventCanBeDeliveredTwiceOnPurpose() {
        qbo.fault("{\"kind\":\"duplicate_webhook\",\"next\":1}");
        qbo.customer("Amy");

        awaitIdle();

        assertThat(catcher.deliveries()).hasSize(2);
        assertThat(ids()).hasSize(1);
    }

    @Test
    void q3AnEventCanArriveOutOfOrderOnPurpose() {
        qbo.fault("{\"kind\":\"reorder_webhook\",\"next\":1}");
        String amy = qbo.customer("Amy");
        String bob = qbo.customer("Bob");
        awaitIdle();
        assertThat(catcher.events()).containsExactly("qbo.customer.created.v1 " + bob);

        qbo.advance(10);
        awaitIdle();

        assertThat(catcher.events())
                .containsExactly(
                        "qbo.customer.created.v1 " + bob, "qbo.customer.created.v1 " + amy);
    }

    private void create(String realm, String token, String name) {
        qbo.api(realm, token, "POST", "/customer", "{\"DisplayName\":\"" + name + "\"}");
    }

    private void aggregated(long millis) {
        ObjectNode app =
                Json.object()
                        .put("clientSecret", Sandbox.SECRET)
                        .put("verifierToken", Sandbox.VERIFIER)
                        .put("webhookUrl", catcher.url())
                        .put("aggregationMillis", millis);
        app.putArray("redirectUris").add(Sandbox.CALLBACK);
        qbo.app(app);
    }

    private ObjectNode idle() {
        return qbo.admin("GET", "/idle", "").json();
    }

    private void awaitIdle() {
        await().until(() -> idle().path("idle").asBoolean());
    }

    private Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        catcher.deliveries()
                .forEach(it -> it.events().forEach(event -> ids.add(event.path("id").asString())));
        return ids;
    }

    private static String hmac(String body) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(
                new SecretKeySpec(Sandbox.VERIFIER.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return Base64.getEncoder()
                .encodeToString(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }
}

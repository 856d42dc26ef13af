package io.tieout.bootstrap.life;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.TestTenant;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program of the tenant is told of what happens, signed, until it has taken it. */
final class OutgoingWebhookLifeTest {

    private static final long PATIENCE_SECONDS = 30;

    private final TestTenant tenant = TestTenant.made();
    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private volatile int answer = 204;
    private final HttpServer program;

    /** A notice as it arrived. */
    private record Received(String id, String timestamp, List<String> signatures, String body) {

        boolean isSignedWith(String secret) {
            return signatures.contains("v1," + mac(secret, id + "." + timestamp + "." + body));
        }

        JsonNode json() {
            return JsonMapper.builder().build().readTree(body);
        }
    }

    OutgoingWebhookLifeTest() throws IOException {
        program = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void listen() {
        program.createContext("/hook", this::take);
        program.start();
    }

    @AfterEach
    void stop() {
        program.stop(0);
    }

    @Test
    void whatChangesAndWhatIsPaidIsToldOnceAndSigned() throws InterruptedException {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        JsonNode set =
                set(Map.of("url", url(), "topics", List.of("ACCESS_CHANGED", "INVOICE_PAID")));
        String secret = set.path("secret").asString();

        override(invoice);
        Received changed = next();

        assertThat(changed.isSignedWith(secret)).isTrue();
        assertThat(changed.json().path("type").asString()).isEqualTo("access.changed");
        assertThat(changed.json().path("version").asInt()).isEqualTo(1);
        assertThat(changed.json().at("/data/accountId").asString()).isEqualTo(invoice.account());
        assertThat(changed.json().at("/data/level").asString()).isEqualTo("READ_ONLY");

        tenant.isPaid(invoice, "120");
        Received paid = next();

        assertThat(paid.json().path("type").asString()).isEqualTo("invoice.paid");
        assertThat(paid.json().at("/data/invoiceId").asString()).isEqualTo(invoice.id());
        assertThat(awaitDeliveries("DELIVERED", 2).findValuesAsString("messageId"))
                .containsExactlyInAnyOrder(changed.id(), paid.id());
        assertThat(received).isEmpty();
    }

    @Test
    void aNoticeThatIsNotTakenComesAgainUnderTheSameIdAndAPersonSendsItAtOnce()
            throws InterruptedException {
        AnInvoice invoice = AnInvoice.submitted(tenant);
        set(Map.of("url", url(), "topics", List.of("ACCESS_CHANGED")));
        answer = 500;
        override(invoice);
        Received first = next();
        JsonNode due = awaitFault();
        assertThat(due.path("fault").asString()).contains("500");

        answer = 200;
        JsonNode redriven =
                mutate(
                        "redriveWebhookDelivery",
                        "RedriveWebhookDeliveryInput",
                        "delivery { state }",
                        Map.of("deliveryId", due.path("id").asString()));

        assertThat(redriven.at("/userErrors").isEmpty()).isTrue();
        assertThat(next().id()).isEqualTo(first.id());
        awaitDeliveries("DELIVERED", 1);
    }

    @Test
    void aSecretIsShownOnceAndRotatedWithBothSigning() throws InterruptedException {
        AnInvoice invoice = AnInvoice.submitted(tenant);
        JsonNode made = set(Map.of("url", url(), "topics", List.of("ACCESS_CHANGED")));
        String id = made.at("/endpoint/id").asString();
        JsonNode rotated =
                set(
                        Map.of(
                                "endpointId",
                                id,
                                "url",
                                url(),
                                "topics",
                                List.of("ACCESS_CHANGED"),
                                "rotateSecret",
                                true));
        String before = made.path("secret").asString();
        String now = rotated.path("secret").asString();

        override(invoice);
        Received both = next();

        assertThat(now).isNotEqualTo(before).startsWith("whsec_");
        assertThat(both.isSignedWith(before)).isTrue();
        assertThat(both.isSignedWith(now)).isTrue();

        mutate(
                "dropPreviousWebhookSecret",
                "DropPreviousWebhookSecretInput",
                "endpoint { hasPreviousSecret }",
                Map.of("endpointId", id));
        end(invoice);
        Received one = next();
        assertThat(one.isSignedWith(now)).isTrue();
        assertThat(one.isSignedWith(before)).isFalse();
    }

    @Test
    void aRepeatedOrderNamesTheSameAddressAndShowsNoSecretAgain() {
        Map<String, Object> input =
                Map.of(
                        "idempotencyKey",
                        "hook-1",
                        "url",
                        url(),
                        "topics",
                        List.of("ACCESS_CHANGED"));

        JsonNode first = set(input);
        JsonNode second = set(input);

        assertThat(first.path("secret").asString()).startsWith("whsec_");
        assertThat(second.path("secret").isNull()).isTrue();
        assertThat(second.at("/endpoint/id").asString())
                .isEqualTo(first.at("/endpoint/id").asString());
        assertThat(endpoints()).hasSize(1);
    }

    @Test
    void whatWasRemovedIsToldOfNothingAndOthersAddressesAreNobodys() {
        JsonNode made = set(Map.of("url", url(), "topics", List.of("ACCESS_CHANGED")));
        Map<String, Object> same = Map.of("endpointId", made.at("/endpoint/id").asString());
        JsonNode stranger =
                AnInvoice.send(
                        TestTenant.made(),
                        Role.ADMIN,
                        "dropPreviousWebhookSecret",
                        "DropPreviousWebhookSecretInput",
                        "endpoint { id }",
                        same);
        assertThat(stranger.at("/userErrors/0/code").asString())
                .isEqualTo("WEBHOOK_ENDPOINT_NOT_FOUND");

        mutate("removeWebhookEndpoint", "RemoveWebhookEndpointInput", "removedId", same);
        override(AnInvoice.submitted(tenant));

        assertThat(endpoints()).isEmpty();
        assertThat(deliveries()).isEmpty();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            received.add(
                    new Received(
                            headers.getFirst("webhook-id"),
                            headers.getFirst("webhook-timestamp"),
                            List.of(headers.getFirst("webhook-signature").split(" ")),
                            new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            exchange.sendResponseHeaders(answer, -1);
        }
    }

    private Received next() throws InterruptedException {
        return Optional.ofNullable(received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .orElseThrow(() -> new AssertionError("nothing came"));
    }

    private String url() {
        return "http://127.0.0.1:" + program.getAddress().getPort() + "/hook";
    }

    private JsonNode set(Map<String, ?> input) {
        return mutate(
                "setWebhookEndpoint",
                "SetWebhookEndpointInput",
                "secret endpoint { id url }",
                input);
    }

    private JsonNode mutate(String mutation, String input, String answer, Map<String, ?> values) {
        return AnInvoice.send(tenant, Role.ADMIN, mutation, input, answer, new HashMap<>(values));
    }

    private void override(AnInvoice invoice) {
        AnInvoice.send(
                tenant,
                Role.APPROVER,
                "overrideAccess",
                "OverrideAccessInput",
                "access { level }",
                Map.of(
                        "accountId",
                        invoice.account(),
                        "level",
                        "READ_ONLY",
                        "reason",
                        "they asked for it",
                        "untilAt",
                        "2026-03-20T00:00:00Z"));
    }

    private void end(AnInvoice invoice) {
        AnInvoice.send(
                tenant,
                Role.APPROVER,
                "endAccessOverride",
                "EndAccessOverrideInput",
                "access { level }",
                Map.of("accountId", invoice.account(), "reason", "they asked for it"));
    }

    private JsonNode endpoints() {
        return tenant.ask(Role.AUDITOR, "{ webhookEndpoints { id } }", Map.of())
                .path("webhookEndpoints");
    }

    private JsonNode deliveries() {
        return tenant.ask(
                        Role.AUDITOR,
                        "{ webhookDeliveries(first: 50) { edges { node { id messageId state fault"
                                + " attempts } } } }",
                        Map.of())
                .at("/webhookDeliveries/edges");
    }

    private JsonNode awaitDeliveries(String state, int count) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        JsonNode found;
        do {
            found = deliveries();
            long there = found.findValuesAsString("state").stream().filter(state::equals).count();
            if (there == count) {
                return found;
            }
        } while (System.nanoTime() - end < 0);
        throw new AssertionError("expected " + count + " " + state + " but got " + found);
    }

    private JsonNode awaitFault() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        JsonNode node;
        do {
            node = deliveries().at("/0/node");
            if (!node.path("fault").isNull() && !node.path("fault").isMissingNode()) {
                return node;
            }
        } while (System.nanoTime() - end < 0);
        throw new AssertionError("no fault in " + node);
    }

    private static String mac(String secret, String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

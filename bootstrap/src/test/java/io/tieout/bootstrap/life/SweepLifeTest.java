package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.ADrift;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.Bookkeeper;
import io.tieout.bootstrap.fixture.TestTenant;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Changes whose webhooks never came. */
final class SweepLifeTest {

    private final TestTenant tenant = TestTenant.made();
    private final Bookkeeper bookkeeper = new Bookkeeper(tenant);

    @Test
    void whatNoWebhookToldOfIsFoundByASweep() {
        AnInvoice paid = AnInvoice.pushed(tenant);
        AnInvoice deleted = AnInvoice.pushed(tenant);
        webhooksAreLost(50);
        tenant.isPaid(paid, "50");
        bookkeeper.deletes(deleted);
        assertThat(paid.balance()).isEqualTo("120.00");
        assertThat(driftOf(deleted).isNull()).isTrue();

        sweepNow("1");

        assertThat(paid.balance()).isEqualTo("70.00");
        assertThat(driftOf(deleted).path("kind").asString()).isEqualTo("DELETED");
        sweepNow("2");
        assertThat(paid.balance()).isEqualTo("70.00");
    }

    @Test
    void whatASweepAndAWebhookTellOfAtOnceCountsOnce() {
        AnInvoice paid = AnInvoice.pushed(tenant);
        AnInvoice edited = AnInvoice.pushed(tenant);
        Map<String, Object> edit = new HashMap<>(version(edited));
        edit.put("sparse", true);
        edit.put("DueDate", "2026-05-01");

        orderSweep("1");
        bookkeeper.unnoticed("Invoice", "update", edit);
        orderSweep("2");
        tenant.isPaid(paid, "50");
        orderSweep("3");
        tenant.awaitRest();

        assertThat(paid.balance()).isEqualTo("70.00");
        assertThat(settlements(paid)).hasSize(1);
        assertThat(ADrift.of(edited).status()).isEqualTo("OPEN");
        assertThat(ADrift.of(edited).seen().path("version").asInt()).isZero();
    }

    private Map<String, ?> version(AnInvoice invoice) {
        JsonNode document = bookkeeper.document(invoice);
        return Map.of("Id", document.path("Id"), "SyncToken", document.path("SyncToken"));
    }

    private List<JsonNode> settlements(AnInvoice invoice) {
        return List.copyOf(
                tenant.ask(
                                Role.AUDITOR,
                                "query($id: ID!) { invoice(id: $id) {"
                                        + " settlements { amount { amount } } } }",
                                Map.of("id", invoice.id()))
                        .at("/invoice/settlements")
                        .values());
    }

    @Test
    void theHealthOfTheConnectionTellsOfTheLastSweepAndTheNext() {
        JsonNode before = sweep();

        sweepNow("1");

        JsonNode after = sweep();
        assertThat(at(after, "lastAt")).isAfter(at(before, "lastAt"));
        assertThat(at(after, "nextAt"))
                .isEqualTo(
                        at(after, "lastAt").plusSeconds(60 * after.path("everyMinutes").asLong()));
        assertThat(after.path("records").values())
                .extracting(each -> each.path("entity").asString())
                .contains("Invoice", "CreditMemo", "Payment", "Customer");
    }

    @Test
    void aMissedWebhookMakesSweepsMoreFrequentThanAgreed() {
        AnInvoice paid = AnInvoice.pushed(tenant);
        JsonNode agreed = agreeOn(60);
        assertThat(agreed.path("userErrors").isEmpty()).isTrue();
        webhooksAreLost(50);
        tenant.isPaid(paid, "50");
        sweepNow("1");

        // A notice may come ten minutes after its change; each rest takes one.
        IntStream.range(0, 11).forEach(_ -> tenant.awaitRest());

        assertThat(sweep().path("pace").asString()).isEqualTo("FASTER");
        assertThat(sweep().path("everyMinutes").asInt()).isEqualTo(20);
        assertThat(sweep().path("missedByWebhooks").asInt()).isPositive();
    }

    @Test
    void aSweepTooOftenIsRefusedWithItsLimits() {
        JsonNode refused = agreeOn(2).path("userErrors").path(0);

        assertThat(refused.path("code").asString()).isEqualTo("SWEEP_NOT_WITHIN_LIMITS");
        assertThat(refused.path("message").asString()).contains("5 to 720 minutes but got 2");
    }

    @Test
    void onlyAdministratorsSweepByHand() {
        JsonNode answer =
                tenant.tryToAsk(
                        Role.ACCOUNTANT,
                        "mutation { sweepAccountingChanges(input: {idempotencyKey: \"1\"}) {"
                                + " operation { id } } }",
                        Map.of());

        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
    }

    private void webhooksAreLost(int number) {
        tenant.twin()
                .askForTrouble(
                        Map.of("kind", "drop_webhook", "realm", tenant.company(), "next", number));
    }

    private void sweepNow(String key) {
        orderSweep(key);
        tenant.awaitRest();
    }

    private void orderSweep(String key) {
        JsonNode payload =
                tenant.ask(
                                Role.ADMIN,
                                "mutation($key: String!) { sweepAccountingChanges("
                                        + "input: {idempotencyKey: $key}) {"
                                        + " operation { kind state } userErrors { message } } }",
                                Map.of("key", key))
                        .path("sweepAccountingChanges");
        assertThat(payload.at("/operation/kind").asString()).isEqualTo("SWEEP_CHANGES");
    }

    private JsonNode agreeOn(int minutes) {
        return tenant.ask(
                        Role.ADMIN,
                        "mutation($input: AgreeOnSweepInput!) { agreeOnSweep(input: $input) {"
                                + " sweep { everyMinutes } userErrors { code message } } }",
                        Map.of("input", Map.of("idempotencyKey", "sweep", "everyMinutes", minutes)))
                .path("agreeOnSweep");
    }

    private JsonNode sweep() {
        return tenant.ask(
                        Role.ADMIN,
                        "{ connectionHealth { sweep { lastAt nextAt everyMinutes pace"
                            + " missedByWebhooks records { entity through catchUp { stage } } } }"
                            + " }",
                        Map.of())
                .at("/connectionHealth/sweep");
    }

    private JsonNode driftOf(AnInvoice invoice) {
        return tenant.ask(
                        Role.AUDITOR,
                        "query($id: ID!) { invoice(id: $id) { drift { kind } } }",
                        Map.of("id", invoice.id()))
                .at("/invoice/drift");
    }

    private static Instant at(JsonNode sweep, String field) {
        return Instant.parse(sweep.path(field).asString());
    }
}

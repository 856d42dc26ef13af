package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.application.accounting.CallJournal.Answered;
import io.tieout.application.accounting.CallJournal.Missing;
import io.tieout.application.accounting.CallJournal.Past;
import io.tieout.application.accounting.Connections;
import io.tieout.application.axon.EventSourcing;
import io.tieout.application.collection.CollectionCommand.DecideCollection;
import io.tieout.application.collection.CollectionKind;
import io.tieout.application.collection.RulebookCommand.SaveCollectionPolicy;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Command;
import io.tieout.application.command.Commands;
import io.tieout.application.command.Role;
import io.tieout.application.time.TenantClock;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.Http;
import io.tieout.bootstrap.fixture.RunningHouse;
import io.tieout.bootstrap.fixture.TestTenant;
import io.tieout.bootstrap.settings.LetterSettings;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.collection.Notice.Fate;
import io.tieout.domain.collection.casefile.CollectionCase.KnownNotice;
import io.tieout.domain.collection.casefile.CollectionCaseId;
import io.tieout.domain.collection.policy.Action.AlertOwner;
import io.tieout.domain.collection.policy.Action.Remind;
import io.tieout.domain.collection.policy.Action.Restrict;
import io.tieout.domain.collection.policy.Channel;
import io.tieout.domain.collection.policy.CollectionPolicy;
import io.tieout.domain.collection.policy.CollectionRules;
import io.tieout.domain.collection.policy.ContactHours;
import io.tieout.domain.collection.policy.ContactRate;
import io.tieout.domain.collection.policy.Step;
import io.tieout.domain.collection.policy.Warning;
import io.tieout.domain.people.TenantId;
import io.tieout.graphql.schema.GlobalId;
import io.tieout.qbo.client.QboClients;
import io.tieout.qbo.client.Realm;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A notice that a policy orders, in the mailbox of the customer, and what becomes of it. */
final class MessageLifeTest {

    private static final Pattern UNSUBSCRIBE =
            Pattern.compile("http://127.0.0.1:[0-9]+(/unsubscribe/[A-Za-z0-9_-]+)");

    /** longer than a letter waits for its print */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestTenant tenant = TestTenant.made();
    private AnInvoice invoice;

    @BeforeEach
    void anOverdueInvoice() {
        policy();
        invoice = AnInvoice.pushed(tenant);
        prefer(Map.of("remindersTo", "cfo@customer.test", "owner", "olga@house.test"));
        tenant.advanceDays(45);
    }

    @Test
    void aNoticeThatThePolicyOrdersArrivesOnceAndTheCaseKnows() {
        decide();
        decide();

        JsonNode sent = messages("RESTRICTION_NOTICE").getFirst();
        assertThat(messages("RESTRICTION_NOTICE")).hasSize(1);
        assertThat(sent.path("state").asString()).isEqualTo("SENT");
        assertThat(sent.path("to").asString()).isEqualTo("cfo@customer.test");
        assertThat(sent.path("text").asString()).contains(invoice.number());
        assertThat(fate()).isInstanceOf(Fate.Standing.class);
        String mail = shownInTheMailbox(sent);
        assertThat(mail).contains(invoice.number(), "Your access will be restricted");
    }

    /** what its second allows is spent, and nobody moves it */
    @Test
    void aLetterCarriesItsInvoiceThoughTheTenantsClockStands() {
        decide();
        JsonNode bounced = bounceQuietly(messages("RESTRICTION_NOTICE").getFirst());
        tenCallsLeftJustNow();

        sendAgain(bounced);

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        messages("RESTRICTION_NOTICE")
                                                .getFirst()
                                                .path("state")
                                                .asString())
                                .isEqualTo("SENT"));
        assertThat(rowInTheMailbox(bounced)).contains(invoice.number() + ".pdf");
    }

    @Test
    void whoIsInChargeIsToldOnce() {
        decide();
        decide();

        assertThat(messages("OWNER_ALERT"))
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.path("state").asString()).isEqualTo("SENT");
                    assertThat(alert.path("to").asString()).isEqualTo("olga@house.test");
                });
    }

    @Test
    void whatComesBackIsAnAlertAndTheCaseKnowsThatNobodyWasWarned() throws Exception {
        decide();
        JsonNode sent = messages("RESTRICTION_NOTICE").getFirst();

        bounce(sent);

        JsonNode bounced = messages("RESTRICTION_NOTICE").getFirst();
        assertThat(bounced.path("state").asString()).isEqualTo("BOUNCED");
        assertThat(bounced.path("nextStep").asString()).contains("corrects the address");
        assertThat(fate()).isInstanceOf(Fate.Bounced.class);
        assertThat(openAlerts()).anyMatch(alert -> alert.contains("status 5.1.1"));

        again(bounced);

        assertThat(messages("RESTRICTION_NOTICE").getFirst().path("state").asString())
                .isEqualTo("SENT");
        assertThat(fate()).isInstanceOf(Fate.Standing.class);
        assertThat(openAlerts()).noneMatch(alert -> alert.contains("status 5.1.1"));
    }

    @Test
    void whoeverUnsubscribesByOneClickGetsNoReminderAndPeopleAreTold() {
        decide();
        JsonNode sent = messages("RESTRICTION_NOTICE").getFirst();
        Matcher link = UNSUBSCRIBE.matcher(sent.path("text").asString());
        assertThat(link.find()).isTrue();

        assertThat(
                        Http.send(
                                        Http.post(
                                                RunningHouse.baseUri().resolve(link.group(1)),
                                                Map.of()))
                                .statusCode())
                .isEqualTo(200);
        again(bounceQuietly(sent));

        assertThat(messages("RESTRICTION_NOTICE").getFirst().path("reason").asString())
                .isEqualTo("OPTED_OUT");
        assertThat(openAlerts()).anyMatch(alert -> alert.contains("unsubscribed"));
    }

    private void policy() {
        CollectionRules rules =
                new CollectionRules(
                        List.of(
                                new Step("first", 3, new Remind(Channel.EMAIL)),
                                new Step("owner", 5, new AlertOwner()),
                                new Step("restrict", 90, new Restrict(new Warning("first", 10)))),
                        0,
                        ContactHours.always(),
                        new ContactRate(7, 5),
                        List.of(),
                        List.of(),
                        List.of());
        send(
                new SaveCollectionPolicy(
                        new CollectionPolicy("", 1, LocalDate.of(2026, 3, 1), rules), "to try"));
    }

    /** as many as QuickBooks allows in a second, which never ends by the tenant's clock */
    private void tenCallsLeftJustNow() {
        var connection = RunningHouse.part(Connections.class).ofTenant(tenantId()).orElseThrow();
        RunningHouse.part(QboClients.class)
                .resume(
                        new Realm(connection.id(), tenantId(), connection.companyId()),
                        new Past(
                                Collections.nCopies(10, new Answered(now(), false)),
                                Missing.NOTHING));
    }

    private void decide() {
        send(new DecideCollection(GlobalId.account(invoice.account()).orElseThrow(), now()));
        tenant.awaitRest();
    }

    private Instant now() {
        return RunningHouse.part(TenantClock.class).now(tenantId());
    }

    private TenantId tenantId() {
        return new TenantId(UUID.fromString(tenant.id()));
    }

    private void send(Command command) {
        RunningHouse.part(Commands.class).send(command, Caller.automation(tenantId(), "a-test"));
    }

    private Fate fate() {
        AccountId account = GlobalId.account(invoice.account()).orElseThrow();
        return RunningHouse.part(EventSourcing.class)
                .glances()
                .present(
                        tenantId(), CollectionKind.COLLECTION, CollectionCaseId.of(account).value())
                .notices()
                .stream()
                .map(KnownNotice::notice)
                .findFirst()
                .orElseThrow()
                .fate();
    }

    private void prefer(Map<String, String> wishes) {
        Map<String, Object> input = new HashMap<>(wishes);
        input.put("accountId", invoice.account());
        input.put("reason", "asked by phone");
        AnInvoice.send(
                tenant,
                Role.ACCOUNTANT,
                "setContactPreferences",
                "SetContactPreferencesInput",
                "account { contactPreferences { receivesReminders } }",
                input);
    }

    private List<JsonNode> messages(String kind) {
        return tenant.ask(
                        Role.AUDITOR,
                        "query($id: ID!) { messages(accountId: $id) { edges { node { id kind state"
                                + " to text reason nextStep } } } }",
                        Map.of("id", invoice.account()))
                .at("/messages/edges")
                .valueStream()
                .map(edge -> edge.path("node"))
                .filter(node -> node.path("kind").asString().equals(kind))
                .toList();
    }

    private List<String> openAlerts() {
        return tenant.ask(Role.ADMIN, "{ alerts { edges { node { reason } } } }", Map.of())
                .at("/alerts/edges")
                .valueStream()
                .map(edge -> edge.at("/node/reason").asString())
                .toList();
    }

    private String shownInTheMailbox(JsonNode message) {
        String name = uuid(message);
        assertThat(get("/demo/mailbox")).contains("/demo/mailbox/" + name);
        return get("/demo/mailbox/" + name);
    }

    private static String get(String path) {
        return Http.send(Http.get(RunningHouse.baseUri().resolve(path))).body();
    }

    private static String uuid(JsonNode message) {
        return GlobalId.message(message.path("id").asString()).orElseThrow().value().toString();
    }

    private static String rowInTheMailbox(JsonNode message) {
        return get("/demo/mailbox")
                .lines()
                .filter(row -> row.contains(uuid(message)))
                .findFirst()
                .orElseThrow();
    }

    private void again(JsonNode message) {
        sendAgain(message);
        tenant.awaitRest();
    }

    private void sendAgain(JsonNode message) {
        AnInvoice.send(
                tenant,
                Role.ACCOUNTANT,
                "sendMessageAgain",
                "SendMessageAgainInput",
                "message { state }",
                Map.of(
                        "idempotencyKey",
                        "again " + message.path("id").asString(),
                        "messageId",
                        message.path("id").asString()));
    }

    private JsonNode bounceQuietly(JsonNode message) {
        try {
            bounce(message);
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
        return message;
    }

    /** as a mail server tells of it */
    private void bounce(JsonNode message) throws Exception {
        String body =
                "{\"messageId\":\"<"
                        + uuid(message)
                        + "."
                        + tenant.id()
                        + "@tieout.example>\",\"status\":\"5.1.1\"}";
        String at = Long.toString(Instant.now().getEpochSecond());
        String secret = RunningHouse.part(LetterSettings.class).signature().orElseThrow();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] seal = mac.doFinal(("b." + at + "." + body).getBytes(StandardCharsets.UTF_8));
        URI door = RunningHouse.baseUri().resolve("/webhooks/mail");
        assertThat(
                        Http.send(
                                        HttpRequest.newBuilder(door)
                                                .POST(BodyPublishers.ofString(body))
                                                .header("webhook-id", "b")
                                                .header("webhook-timestamp", at)
                                                .header(
                                                        "webhook-signature",
                                                        "v1,"
                                                                + Base64.getEncoder()
                                                                        .encodeToString(seal)))
                                .statusCode())
                .isEqualTo(200);
        tenant.awaitRest();
    }
}

package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.AMonth;
import io.tieout.bootstrap.fixture.ATieOut;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.Http;
import io.tieout.bootstrap.fixture.RunningHouse;
import io.tieout.bootstrap.fixture.TestTenant;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A month that is closed with its checklist, and what came into it afterwards. */
final class MonthLifeTest {

    private static final String MARCH = "2026-03-15";
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final TestTenant tenant = TestTenant.made();

    @Test
    void aMonthClosesOnceWhatIsOpenIsSignedOffByAnotherAndItsPackIsKept() {
        AnInvoice landed = AnInvoice.pushed(tenant);
        AnInvoice.submitted(tenant);
        tenant.advanceDays(45);

        assertThat(codes(month(Role.APPROVER, "closePeriod"))).containsExactly("NOT_BEING_CLOSED");
        assertThat(begin().at("/period/state").asString()).isEqualTo("CLOSING");
        assertThat(checklist())
                .containsExactly("UNAPPROVED_DRAFTS 1 false", "UNTIED_ACCOUNTS 1 false");
        ATieOut.requested(tenant, "2026-03-31");
        assertThat(checklist()).containsExactly("UNAPPROVED_DRAFTS 1 false");
        assertThat(codes(month(Role.APPROVER, "closePeriod"))).containsExactly("CHECKLIST_OPEN");
        assertThat(codes(signOff())).isEmpty();
        assertThat(checklist()).containsExactly("UNAPPROVED_DRAFTS 1 true");

        JsonNode closed = month(Role.APPROVER, "closePeriod").path("period");

        assertThat(closed.path("state").asString()).isEqualTo("CLOSED");
        JsonNode pack = pack();
        assertThat(pack.path("isAsSigned").asBoolean()).isTrue();
        assertThat(pack.path("hash")).isEqualTo(closed.path("packHash"));
        assertThat(pack.path("document").asString())
                .contains("RECEIVABLES debits 120.00 EUR credits 0.00 EUR balance 120.00 EUR")
                .contains("as of 2026-03-31, read at ")
                .contains("receivables ours 120.00 EUR theirs 120.00 EUR")
                .contains("approval, version 0")
                .contains("signed off by paula");
        assertThat(changedSince()).isEmpty();

        tenant.isPaid(landed, "50");

        assertThat(pack()).isEqualTo(pack);
    }

    @Test
    void aCopyOfThePackIsProvedAndWhatChangedInTheMonthSinceIsOneQuery() {
        AnInvoice landed = AnInvoice.pushed(tenant);
        tenant.advanceDays(45);
        AMonth.closed(tenant, "2026-03-31");
        String document = pack().path("document").asString();

        assertThat(download("txt").body()).isEqualTo(document);
        assertThat(verified(document).path("isSigned").asBoolean()).isTrue();
        assertThat(verified(document + " ").path("isSigned").asBoolean()).isFalse();
        assertThat(download("json").body()).contains("\"isAsSigned\":true", "\"trial balance");
        assertThat(download("html").body())
                .contains("<h2>tie-out</h2>", "<li>never read</li>", ": the same.");

        assertThat(changedSince()).isEmpty();
        tenant.isPaid(landed, "50");
        await().atMost(PATIENCE).until(() -> !changedSince().isEmpty());
    }

    @Test
    void nobodyButTheStaffDownloadsAPackAndOnlyWhereOneWasKept() {
        assertThat(download("txt").statusCode()).isEqualTo(404);
        assertThat(
                        Http.send(
                                        Http.withToken(
                                                Http.get(address("txt")),
                                                tenant.token(Role.CUSTOMER)))
                                .statusCode())
                .isEqualTo(403);
        assertThat(verified("anything").isNull()).isTrue();
    }

    @Test
    void anAbandonedMonthStaysOpen() {
        tenant.advanceDays(45);
        begin();

        JsonNode abandoned = month(Role.ACCOUNTANT, "abandonClosing");

        assertThat(abandoned.at("/period/state").asString()).isEqualTo("OPEN");
        assertThat(state()).isEqualTo("OPEN");
        assertThat(pack().isNull()).isTrue();
    }

    private JsonNode begin() {
        return AnInvoice.send(
                tenant,
                Role.ACCOUNTANT,
                "beginClosing",
                "BeginClosingInput",
                "period { state begunBy }",
                Map.of("month", MARCH));
    }

    private JsonNode signOff() {
        return AnInvoice.send(
                tenant,
                Role.APPROVER,
                "signOffFinding",
                "SignOffFindingInput",
                "period { state }",
                Map.of(
                        "month", MARCH,
                        "concern", "UNAPPROVED_DRAFTS",
                        "reason", "the customer asked to wait"));
    }

    private JsonNode month(Role role, String mutation) {
        return AnInvoice.send(
                tenant,
                role,
                mutation,
                Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input",
                "period { state closedBy closedAt packHash }",
                Map.of("month", MARCH, "reason", "all done"));
    }

    private List<String> checklist() {
        return tenant
                .ask(
                        Role.AUDITOR,
                        "query($month: Date!) { closingChecklist(month: $month) {"
                                + " concern count isSettled } }",
                        Map.of("month", MARCH))
                .path("closingChecklist")
                .values()
                .stream()
                .map(item ->
                        item.path("concern").asString()
                                + " "
                                + item.path("count").asInt()
                                + " "
                                + item.path("isSettled").asBoolean())
                .toList();
    }

    private String state() {
        return tenant.ask(Role.AUDITOR, "{ periods(year: 2026) { month state } }", Map.of())
                .at("/periods/2/state")
                .asString();
    }

    private JsonNode pack() {
        return tenant.ask(
                        Role.AUDITOR,
                        "query($month: Date!) { closePack(month: $month) {"
                                + " document hash isAsSigned } }",
                        Map.of("month", MARCH))
                .path("closePack");
    }

    private List<JsonNode> changedSince() {
        return tenant
                .ask(
                        Role.AUDITOR,
                        "query($month: Date!) { closePack(month: $month) {"
                                + " changedSince { edges { node { reason } } } } }",
                        Map.of("month", MARCH))
                .at("/closePack/changedSince/edges")
                .values()
                .stream()
                .toList();
    }

    private JsonNode verified(String document) {
        return tenant.ask(
                        Role.AUDITOR,
                        "query($month: Date!, $document: String!) {"
                                + " verifyClosePack(month: $month, document: $document) {"
                                + " isSigned hash signedHash closedBy } }",
                        Map.of("month", MARCH, "document", document))
                .path("verifyClosePack");
    }

    private HttpResponse<String> download(String ending) {
        return Http.send(Http.withToken(Http.get(address(ending)), tenant.token(Role.AUDITOR)));
    }

    private static URI address(String ending) {
        return RunningHouse.baseUri().resolve("/closings/2026-03/close-pack." + ending);
    }

    private static List<String> codes(JsonNode payload) {
        return payload.path("userErrors").values().stream()
                .map(error -> error.path("code").asString())
                .toList();
    }
}

package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.application.lapse.LapseSweep;
import io.tieout.bootstrap.fixture.APolicy;
import io.tieout.bootstrap.fixture.ARevision;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.Http;
import io.tieout.bootstrap.fixture.RunningHouse;
import io.tieout.bootstrap.fixture.TestTenant;
import io.tieout.domain.people.TenantId;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What nobody finished in time ends by itself. */
final class LapseTest {

    private TestTenant tenant;

    @BeforeEach
    void aTenant() {
        tenant = TestTenant.made();
    }

    @AfterEach
    void mend() {
        Http.good(HttpRequest.newBuilder(RunningHouse.twinUri().resolve("/twin/faults")).DELETE());
    }

    @Test
    void anApprovalWhoseDateWasClosedBeforeItLandedIsLookedForAndSubmittedAgain() {
        AnInvoice invoice = anApprovedOneThatCannotLand("connection_down");
        closeBooks("2026-03-31");

        sweep();
        assertThat(invoice.status()).isEqualTo("APPROVED");
        mend();
        minutesPass(3);

        assertThat(invoice.status()).isEqualTo("SUBMITTED");
        assertThat(sync(invoice).path("state").asString()).isEqualTo("AWAITING_APPROVAL");
        assertThat(sync(invoice).path("whoseTurn").asString()).isEqualTo("APPROVER");
        assertThat(problem(invoice)).startsWith("the books were closed through 2026-03-31");
    }

    @Test
    void anApprovalThatDidNotLandWithinThePolicysDaysIsSubmittedAgain() {
        AnInvoice invoice = anApprovedOneThatCannotLand("throttle_429");
        tenant.ask(
                Role.ADMIN,
                "mutation { disconnectAccounting(input: { reason: \"for long\" }) {"
                        + " userErrors { code } } }",
                Map.of());
        sweep();
        assertThat(invoice.status()).isEqualTo("APPROVED");
        assertThat(sync(invoice).path("state").asString()).isIn("BLOCKED", "RETRYING");
        tenant.advanceDays(31);

        sweep();

        assertThat(invoice.status()).isEqualTo("SUBMITTED");
        assertThat(problem(invoice)).startsWith("it did not land within 30 days of its approval");
    }

    @Test
    void aRevisionWhoseDateWasClosedBeforeItLandedIsSubmittedAgainAndItsInvoiceStands() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        ARevision revision = ARevision.submitted(tenant, invoice, "15");
        cannotLand("throttle_429");
        revision.approved();
        tenant.awaitRest();
        assertThat(revision.status()).isEqualTo("APPROVED");
        closeBooks("2026-03-31");

        sweep();

        assertThat(revision.status()).isEqualTo("SUBMITTED");
        assertThat(revision.lastProblem()).startsWith("the books were closed through 2026-03-31");
        assertThat(invoice.balance()).isEqualTo("120.00");
    }

    @Test
    void aFirstSignatureOfARevisionThatNobodyJoinedLapses() {
        new APolicy(tenant).asksTwoFrom("130");
        ARevision revision = ARevision.submitted(tenant, AnInvoice.pushed(tenant), "15");
        revision.approved();
        sweep();
        assertThat(revision.status()).isEqualTo("AWAITING_SECOND_APPROVAL");
        assertThat(revision.planHash()).isNotEmpty();
        tenant.advanceDays(31);

        sweep();

        assertThat(revision.status()).isEqualTo("SUBMITTED");
        assertThat(revision.lastProblem())
                .isEqualTo("nobody signed it as the second within 30 days; approve it anew");
    }

    @Test
    void aFirstSignatureAndAnActThatNobodyJoinedLapse() {
        new APolicy(tenant).asksTwoFrom("100");
        AnInvoice signed = AnInvoice.submitted(tenant);
        signed.approve(Role.APPROVER);
        assertThat(signed.status()).isEqualTo("AWAITING_SECOND_APPROVAL");
        String act = AnInvoice.pushedByTwo(tenant).voidAskedFor("never decided");
        sweep();
        assertThat(signed.status()).isEqualTo("AWAITING_SECOND_APPROVAL");
        tenant.advanceDays(31);

        sweep();

        assertThat(signed.status()).isEqualTo("SUBMITTED");
        assertThat(problem(signed))
                .isEqualTo("nobody signed it as the second within 30 days; approve it anew");
        assertThat(statusOf(act)).isEqualTo("LAPSED");
    }

    private AnInvoice anApprovedOneThatCannotLand(String fault) {
        AnInvoice invoice = AnInvoice.submitted(tenant);
        cannotLand(fault);
        invoice.approve(Role.APPROVER);
        tenant.awaitRest();
        assertThat(invoice.status()).isEqualTo("APPROVED");
        return invoice;
    }

    private void cannotLand(String fault) {
        Http.good(
                Http.post(
                        RunningHouse.twinUri().resolve("/twin/faults"),
                        Map.of(
                                "kind",
                                fault,
                                "realm",
                                tenant.company(),
                                "endpoint",
                                "invoice",
                                "next",
                                1000)));
    }

    private void closeBooks(String day) {
        JsonNode preferences = tenant.twin().records(tenant.company(), "Preferences").path(0);
        tenant.twin()
                .change(
                        tenant.company(),
                        "Preferences",
                        Map.of(
                                "Id", preferences.path("Id").asString(),
                                "SyncToken", preferences.path("SyncToken").asString(),
                                "sparse", true,
                                "AccountingInfoPrefs", Map.of("BookCloseDate", day)));
        tenant.ask(
                Role.ACCOUNTANT,
                "mutation { refreshAccountingLists(input: {idempotencyKey: \"closed\"}) {"
                        + " userErrors { code } } }",
                Map.of());
        tenant.awaitRest();
    }

    private void minutesPass(int minutes) {
        for (int minute = 0; minute < minutes; minute++) {
            tenant.awaitRest();
        }
    }

    private void sweep() {
        RunningHouse.part(LapseSweep.class).sweep(new TenantId(UUID.fromString(tenant.id())));
        tenant.awaitRest();
    }

    private String statusOf(String act) {
        return tenant.ask(
                        Role.AUDITOR,
                        "query($id: ID!) { controlledAct(id: $id) { status } }",
                        Map.of("id", act))
                .at("/controlledAct/status")
                .asString();
    }

    private JsonNode sync(AnInvoice invoice) {
        return tenant.ask(
                        Role.AUDITOR,
                        "query($id: ID!) { invoice(id: $id) {"
                                + " sync { state reason since whoseTurn nextStep } } }",
                        Map.of("id", invoice.id()))
                .at("/invoice/sync");
    }

    private String problem(AnInvoice invoice) {
        return tenant.ask(
                        Role.AUDITOR,
                        "query($id: ID!) { invoice(id: $id) { review { lastProblem } } }",
                        Map.of("id", invoice.id()))
                .at("/invoice/review/lastProblem")
                .asString();
    }
}

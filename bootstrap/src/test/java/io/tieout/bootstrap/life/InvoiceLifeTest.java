package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.LiveEvents;
import io.tieout.bootstrap.fixture.RunningHouse;
import io.tieout.bootstrap.fixture.SseEvents;
import io.tieout.bootstrap.fixture.TestTenant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class InvoiceLifeTest {

    @Test
    void anInvoiceGoesFromDraftToPaidAndTheSubscriberSeesEachStep() {
        TestTenant tenant = TestTenant.made();
        try (LiveEvents live = LiveEvents.of(tenant, Role.ACCOUNTANT)) {
            AnInvoice invoice = AnInvoice.pushed(tenant);
            assertThat(invoice.status()).isEqualTo("PUSHED");

            tenant.isPaid(invoice, "50");
            assertThat(invoice.status()).isEqualTo("PARTIALLY_PAID");
            assertThat(invoice.balance()).isEqualTo("70.00");

            tenant.isPaid(invoice, "70");
            assertThat(invoice.status()).isEqualTo("PAID");

            assertThat(live.next().path("type").asString()).isEqualTo("DRAFTED");
            assertThat(live.next().path("type").asString()).isEqualTo("SUBMITTED");
            assertThat(live.next().path("type").asString()).isEqualTo("APPROVED");
            assertThat(live.next().path("type").asString()).isEqualTo("PUSHED");
            JsonNode partial = live.next();
            assertThat(partial.path("type").asString()).isEqualTo("PAYMENT_APPLIED");
            assertThat(partial.path("balance").path("amount").asString()).isEqualTo("70.00");
            assertThat(live.next().path("status").asString()).isEqualTo("PAID");
        }
    }

    @Test
    void aSubscriberResumesBehindItsCursorWithoutGapOrDuplicate() {
        TestTenant tenant = TestTenant.made();
        String cursor;
        try (LiveEvents live = LiveEvents.of(tenant, Role.AUDITOR)) {
            AnInvoice.submitted(tenant);
            cursor = live.next().path("cursor").asString();
        }

        AnInvoice.drafted(tenant);

        try (LiveEvents resumed = LiveEvents.after(tenant, Role.AUDITOR, cursor)) {
            assertThat(resumed.next().path("type").asString()).isEqualTo("SUBMITTED");
            assertThat(resumed.next().path("type").asString()).isEqualTo("DRAFTED");
        }
    }

    @Test
    void theSameEventsComeAsServerSentEvents() {
        TestTenant tenant = TestTenant.made();
        try (LiveEvents live = LiveEvents.of(tenant, Role.AUDITOR)) {
            AnInvoice invoice = AnInvoice.submitted(tenant);
            String drafted = live.next().path("cursor").asString();

            try (SseEvents events = SseEvents.of(invoice, Role.AUDITOR, drafted)) {
                assertThat(events.contentType()).startsWith("text/event-stream");
                assertThat(events.next().path("type").asString()).isEqualTo("SUBMITTED");
                invoice.approve(Role.APPROVER);
                assertThat(events.next().path("type").asString()).isEqualTo("APPROVED");
                assertThat(events.next().path("type").asString()).isEqualTo("PUSHED");
            }
        }
    }

    @Test
    void serverSentEventsAreNotCutOffWhileSomebodyListens() {
        TestTenant tenant = TestTenant.made();
        try (LiveEvents live = LiveEvents.of(tenant, Role.AUDITOR)) {
            AnInvoice invoice = AnInvoice.submitted(tenant);
            String drafted = live.next().path("cursor").asString();

            try (SseEvents events = SseEvents.of(invoice, Role.AUDITOR, drafted)) {
                assertThat(events.next().path("type").asString()).isEqualTo("SUBMITTED");
                await().pollDelay(RunningHouse.LONGEST_ANSWER.plusSeconds(1)).until(() -> true);
                invoice.approve(Role.APPROVER);
                assertThat(events.next().path("type").asString()).isEqualTo("APPROVED");
            }
        }
    }

    @Test
    void whatAMutationAnswersTheNextQueryShows() {
        TestTenant tenant = TestTenant.made();
        AnInvoice invoice = AnInvoice.submitted(tenant);

        JsonNode answered = invoice.approve(Role.APPROVER).path("invoice");

        assertThat(answered.path("status").asString()).isEqualTo("APPROVED");
        assertThat(invoice.status()).isIn("APPROVED", "PUSHED");
    }

    @Test
    void whoMadeAnInvoiceCannotApproveIt() {
        TestTenant tenant = TestTenant.made();
        AnInvoice invoice = AnInvoice.submitted(tenant);

        JsonNode answer =
                tenant.tryToAsk(
                        Role.PLATFORM,
                        "mutation($input: ApproveAndPushInvoiceInput!) {"
                                + " approveAndPushInvoice(input: $input) { userErrors { code } } }",
                        Map.of(
                                "input",
                                Map.of(
                                        "idempotencyKey", "self",
                                        "invoiceId", invoice.id(),
                                        "planHash", invoice.planHash())));

        assertThat(answer.path("errors").path(0).path("extensions").path("code").asString())
                .isEqualTo("FORBIDDEN");
        assertThat(invoice.status()).isEqualTo("SUBMITTED");
    }

    @Test
    void aVoidGoesThroughTheAccountingSystem() {
        TestTenant tenant = TestTenant.made();
        AnInvoice invoice = AnInvoice.pushed(tenant);

        invoice.voidedByTwo("wrong customer");
        tenant.awaitRest();

        assertThat(invoice.status()).isEqualTo("VOIDED");
        assertThat(tenant.twin().records(tenant.company(), "Invoice").path(0).path("PrivateNote"))
                .asString()
                .contains("Voided");
    }
}

package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.application.lapse.LapseSweep;
import io.tieout.bootstrap.fixture.ACreditMemo;
import io.tieout.bootstrap.fixture.ARevision;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.RunningHouse;
import io.tieout.bootstrap.fixture.TestTenant;
import io.tieout.domain.people.TenantId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What our words mean is proposed, confirmed, seen in the plan and in what lands, over HTTP. */
final class MappingLifeTest {

    private final TestTenant tenant = TestTenant.made();

    @AfterEach
    void mend() {
        tenant.twin().endTroubles();
    }

    @Test
    void aConfirmedMeaningIsInThePlanAndLands() {
        AnInvoice invoice = AnInvoice.submitted(tenant);
        assertThat(mapping().path("state").asString()).isEqualTo("MATCHED_BY_NAME");
        String item = anotherItem();

        JsonNode proposed = order(Role.ACCOUNTANT, "proposeMapping", Map.of("recordId", item));
        assertThat(proposed.at("/mapping/state").asString()).isEqualTo("PROPOSED");
        assertThat(itemInPlan(invoice)).isEqualTo("Services");
        JsonNode confirmed = order(Role.APPROVER, "confirmMapping", Map.of("recordId", item));

        assertThat(confirmed.at("/mapping/state").asString()).isEqualTo("CONFIRMED");
        assertThat(itemInPlan(invoice)).isEqualTo("Subscriptions");
        assertThat(invoice.approve(Role.APPROVER).path("userErrors").isEmpty()).isTrue();
        tenant.awaitRest();
        assertThat(invoice.status()).isEqualTo("PUSHED");
        assertThat(
                        tenant.twin()
                                .records(tenant.company(), "Invoice")
                                .at("/0/Line/0/SalesItemLineDetail/ItemRef/value")
                                .asString())
                .isEqualTo(item);
    }

    @Test
    void anApprovalThatHasNotLandedIsTakenBackWhenAWordMeansAnotherRecord() {
        AnInvoice invoice = AnInvoice.submitted(tenant);
        String item = anotherItem();
        order(Role.ACCOUNTANT, "proposeMapping", Map.of("recordId", item));
        throttled("invoice");
        invoice.approve(Role.APPROVER);
        tenant.awaitRest();
        assertThat(invoice.status()).isEqualTo("APPROVED");

        order(Role.APPROVER, "confirmMapping", Map.of("recordId", item));
        tenant.awaitRest();

        assertThat(invoice.status()).isEqualTo("SUBMITTED");
        assertThat(tenant.twin().records(tenant.company(), "Invoice").isEmpty()).isTrue();
    }

    @Test
    void anApprovedCreditMemoThatHasNotLandedIsTakenBackToo() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        ACreditMemo memo = ACreditMemo.submitted(invoice, ACreditMemo.units("3"));
        String item = anotherItem();
        order(Role.ACCOUNTANT, "proposeMapping", Map.of("recordId", item));
        throttled("creditmemo");
        memo.approve();
        tenant.awaitRest();
        assertThat(memo.status()).isEqualTo("APPROVED");

        order(Role.APPROVER, "confirmMapping", Map.of("recordId", item));
        tenant.awaitRest();

        assertThat(memo.status()).isEqualTo("SUBMITTED");
    }

    @Test
    void anApprovedRevisionThatHasNotLandedIsTakenBackToo() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        ARevision revision = ARevision.submitted(tenant, invoice, "15");
        String item = anotherItem();
        order(Role.ACCOUNTANT, "proposeMapping", Map.of("recordId", item));
        throttled("invoice");
        revision.approved();
        tenant.awaitRest();
        assertThat(revision.status()).isEqualTo("APPROVED");

        order(Role.APPROVER, "confirmMapping", Map.of("recordId", item));
        tenant.awaitRest();

        assertThat(revision.status()).isEqualTo("SUBMITTED");
        assertThat(revision.lastProblem()).startsWith("'services' means another record now");
    }

    @Test
    void anApprovalThatHasNotLandedIsTakenBackWhenItsItemIsNotSoldAnyMore() {
        AnInvoice invoice = AnInvoice.submitted(tenant);
        throttled("invoice");
        invoice.approve(Role.APPROVER);
        tenant.awaitRest();
        JsonNode item = tenant.twin().records(tenant.company(), "Item").path(0);
        tenant.twin()
                .change(
                        tenant.company(),
                        "Item",
                        Map.of(
                                "Id",
                                item.path("Id").asString(),
                                "SyncToken",
                                item.path("SyncToken").asString(),
                                "sparse",
                                true,
                                "Active",
                                false));
        tenant.awaitRest();

        RunningHouse.part(LapseSweep.class).sweep(new TenantId(UUID.fromString(tenant.id())));

        assertThat(invoice.status()).isEqualTo("SUBMITTED");
    }

    private void throttled(String endpoint) {
        tenant.twin()
                .askForTrouble(
                        Map.of(
                                "kind",
                                "throttle_429",
                                "realm",
                                tenant.company(),
                                "endpoint",
                                endpoint,
                                "next",
                                1000));
    }

    @Test
    void aTermThatDaysMeanIsInThePlanOnceASecondPersonConfirmedIt() {
        AnInvoice invoice = AnInvoice.submitted(tenant);
        String days = days(invoice);
        String term =
                tenant.twin()
                        .enter(
                                tenant.company(),
                                "Term",
                                Map.of("Name", "Our days", "DueDays", Integer.valueOf(days)))
                        .path("Id")
                        .asString();
        tenant.awaitRest();
        Map<String, ?> wanted = Map.of("kind", "PAYMENT_TERM", "word", days, "recordId", term);
        assertThat(
                        order(
                                        Role.ACCOUNTANT,
                                        "proposeMapping",
                                        Map.of(
                                                "kind", "PAYMENT_TERM",
                                                "word", "soon",
                                                "recordId", term))
                                .at("/userErrors/0/code")
                                .asString())
                .isEqualTo("NO_SUCH_WORD");

        order(Role.ACCOUNTANT, "proposeMapping", wanted);
        JsonNode confirmed = order(Role.APPROVER, "confirmMapping", wanted);

        assertThat(confirmed.at("/mapping/fields").findValuesAsString("owner"))
                .contains("OURS", "THEIRS");
        assertThat(termInPlan(invoice)).isEqualTo("Our days");
    }

    private String days(AnInvoice invoice) {
        JsonNode days =
                tenant.ask(
                                Role.APPROVER,
                                "query($id: ID!) { invoice(id: $id) { account { termDays } } }",
                                Map.of("id", invoice.id()))
                        .at("/invoice/account/termDays");
        return Integer.toString(days.asInt());
    }

    private String termInPlan(AnInvoice invoice) {
        return tenant.ask(
                        Role.APPROVER,
                        "query($id: ID!) { pushPlan(invoiceId: $id) { document { term { name } } }"
                                + " }",
                        Map.of("id", invoice.id()))
                .at("/pushPlan/document/term/name")
                .asString();
    }

    @Test
    void whoProposesDoesNotConfirm() {
        String item = anotherItem();
        order(Role.APPROVER, "proposeMapping", Map.of("recordId", item));

        JsonNode refused = order(Role.APPROVER, "confirmMapping", Map.of("recordId", item));

        assertThat(refused.at("/userErrors/0/code").asString()).isEqualTo("PROPOSER_CONFIRMS");
        assertThat(mapping().path("state").asString()).isEqualTo("PROPOSED");
        assertThat(
                        order(Role.ACCOUNTANT, "declineMapping", Map.of("reason", "not sold"))
                                .at("/mapping/state")
                                .asString())
                .isEqualTo("MATCHED_BY_NAME");
    }

    /** an item that a bookkeeper makes, beside the one that the product is named like */
    private String anotherItem() {
        JsonNode services = tenant.twin().records(tenant.company(), "Item").path(0);
        String id =
                tenant.twin()
                        .enter(
                                tenant.company(),
                                "Item",
                                Map.of(
                                        "Name",
                                        "Subscriptions",
                                        "Type",
                                        "Service",
                                        "IncomeAccountRef",
                                        Map.of(
                                                "value",
                                                services.at("/IncomeAccountRef/value").asString())))
                        .path("Id")
                        .asString();
        tenant.awaitRest();
        return id;
    }

    private String itemInPlan(AnInvoice invoice) {
        return tenant.ask(
                        Role.APPROVER,
                        "query($id: ID!) { pushPlan(invoiceId: $id) { document { lines {"
                                + " itemName } } } }",
                        Map.of("id", invoice.id()))
                .at("/pushPlan/document/lines/0/itemName")
                .asString();
    }

    private JsonNode mapping() {
        return tenant.ask(
                        Role.AUDITOR,
                        "{ mappings(kind: PRODUCT, words: [\"Services\"]) { word state"
                                + " meaning { name } proposal { recordId by } } }",
                        Map.of())
                .at("/mappings/0");
    }

    private JsonNode order(Role role, String mutation, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(Map.of("kind", "PRODUCT", "word", "services"));
        input.putAll(more);
        input.put("idempotencyKey", mutation + role + input);
        String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input!";
        return tenant.ask(
                        role,
                        "mutation($input: "
                                + type
                                + ") { "
                                + mutation
                                + "(input: $input) { mapping { word state meaning { name }"
                                + " fields { field owner direction } }"
                                + " userErrors { code message } } }",
                        Map.of("input", input))
                .path(mutation);
    }
}

package io.tieout.bootstrap.life;

import static io.tieout.bootstrap.fixture.AnAgreement.amounts;
import static io.tieout.bootstrap.fixture.AnAgreement.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.agreement.BillingSweep;
import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.AnAct;
import io.tieout.bootstrap.fixture.AnAgreement;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.RunningHouse;
import io.tieout.bootstrap.fixture.TestTenant;
import io.tieout.domain.people.TenantId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is sold over time: agreed by two, billed by itself, changed in the open. */
final class AgreementLifeTest {

    private static final Map<String, ?> MONTHLY = Map.of("advance", Map.of("everyMonths", 1));

    private final TestTenant tenant = TestTenant.made();

    @Test
    void eachPeriodIsDraftedOnceWithItsDaysAndGoesThroughTheGate() {
        AnAgreement.scheduledProduct(tenant);
        AnAgreement agreement = AnAgreement.ofAYear(tenant, MONTHLY);

        tenant.advanceDays(35);
        swept();
        swept();

        JsonNode seen = agreement.seen();
        assertThat(amounts(seen.path("invoices"), "amount")).containsExactly("100.00", "100.00");
        assertThat(seen.at("/invoices/1/servedFrom").asString()).isEqualTo("2026-04-01");
        assertThat(seen.at("/invoices/1/servedTo").asString()).isEqualTo("2026-04-30");
        assertThat(seen.at("/invoices/1/invoice/status").asString()).isEqualTo("DRAFT");
        assertThat(seen.path("nextInvoiceOn").asString()).isEqualTo("2026-05-01");
        agreement.landLastInvoice();
        assertThat(agreement.seen().at("/invoices/1/invoice/status").asString())
                .isEqualTo("PUSHED");
        assertThat(balance("DEFERRED_REVENUE")).isEqualTo("-100.00");
        assertThat(balance("REVENUE")).isEqualTo("0.00");
    }

    @Test
    void aCustomerSeesNoAgreementOfAnotherAndTheStaffHasNoneOfItsOwn() {
        AnAgreement.scheduledProduct(tenant);
        AnAgreement.ofAYear(tenant, MONTHLY);
        String own = "{ ownAgreements { edges { node { reference price { amount } } } } }";

        assertThat(tenant.ask(Role.CUSTOMER, own, Map.of()).at("/ownAgreements/edges")).isEmpty();
        assertThat(
                        tenant.tryToAsk(Role.AUDITOR, own, Map.of())
                                .at("/errors/0/extensions/code")
                                .asString())
                .isEqualTo("FORBIDDEN");
        assertThat(
                        tenant.tryToAsk(
                                        Role.CUSTOMER,
                                        "{ agreements { edges { node { reference } } } }",
                                        Map.of())
                                .at("/errors/0/extensions/code")
                                .asString())
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void aChangeIsPreviewedThenAllowedByASecondPersonAndChangesNothingBefore() {
        AnAgreement.scheduledProduct(tenant);
        AnAgreement agreement = AnAgreement.ofAYear(tenant, MONTHLY);
        Map<String, ?> upgrade =
                Map.of(
                        "prospective",
                        Map.of(
                                "price", money("2100.00"),
                                "fromOn", "2026-06-01",
                                "lastOn", "2027-02-28"));

        JsonNode preview = agreement.preview(upgrade).path("preview");
        AnAct asked = agreement.amendment(upgrade);
        String before = agreement.seen().at("/price/amount").asString();
        asked.allowed();

        assertThat(preview.at("/priceAfter/amount").asString()).isEqualTo("2100.00");
        assertThat(preview.at("/months/0/before")).isEqualTo(preview.at("/months/0/after"));
        assertThat(asked.fact("price after")).isEqualTo("2100.00 USD");
        assertThat(before).isEqualTo("1200.00");
        JsonNode seen = agreement.seen();
        assertThat(seen.at("/price/amount").asString()).isEqualTo("2100.00");
        assertThat(amounts(seen.path("months"), "earned"))
                .isEqualTo(amounts(preview.path("months"), "after"));
    }

    @Test
    void aChangeOutOfOrderIsRefusedInThePreviewAndWhenAskedFor() {
        AnAgreement.scheduledProduct(tenant);
        AnAgreement agreement = AnAgreement.ofAYear(tenant, MONTHLY);
        Map<String, ?> tooMuch =
                Map.of("credit", Map.of("amount", money("1200.01"), "on", "2026-04-01"));

        assertThat(agreement.preview(tooMuch).at("/userErrors/0/code").asString())
                .isEqualTo("CREDIT_BEYOND_PRICE");
        assertThat(agreement.amendment(tooMuch).code()).isEqualTo("CREDIT_BEYOND_PRICE");
        assertThat(agreement.seen().at("/price/amount").asString()).isEqualTo("1200.00");
    }

    @Test
    void milestonesAndHoursAreEarnedAndBilledAsTheyAreDelivered() {
        AnAgreement.scheduledProduct(tenant);
        String account = AnAgreement.linkedAccount(tenant);
        AnAgreement site =
                AnAgreement.inForce(
                        tenant,
                        account,
                        Map.of(
                                "milestones",
                                List.of(
                                        Map.of("name", "design", "amount", money("300.00")),
                                        Map.of("name", "build", "amount", money("700.00")))),
                        Map.of("delivery", "ON_ACCEPTANCE"));
        AnAgreement support =
                AnAgreement.inForce(
                        tenant,
                        account,
                        Map.of(
                                "timeAndMaterials",
                                Map.of("cap", money("1000.00"), "hourlyRate", money("50.00"))),
                        Map.of("delivery", "BY_MONTH"));

        order("acceptMilestone", Map.of("agreementId", site.id(), "milestone", "design"));
        JsonNode logged = log(support, "monday", "2.5");
        JsonNode beyond = log(support, "tuesday", "18");
        tenant.advanceDays(31);
        swept();

        assertThat(logged.path("userErrors")).isEmpty();
        assertThat(beyond.at("/userErrors/0/code").asString()).isEqualTo("BEYOND_PENDING");
        assertThat(amounts(site.seen().path("invoices"), "amount")).containsExactly("300.00");
        assertThat(site.seen().at("/pending/amount").asString()).isEqualTo("700.00");
        assertThat(amounts(support.seen().path("invoices"), "amount")).containsExactly("125.00");
        assertThat(amounts(support.seen().path("deliveries"), "amount")).containsExactly("125.00");
    }

    @Test
    void aProductThatNobodyDefersIsNotSoldByAgreement() {
        String account = AnAgreement.linkedAccount(tenant);

        JsonNode refused =
                AnInvoice.send(
                        tenant,
                        Role.PLATFORM,
                        "draftAgreement",
                        "DraftAgreementInput",
                        "agreement { id }",
                        Map.of(
                                "idempotencyKey", "k",
                                "accountId", account,
                                "reference", "D-0",
                                "product", "Services",
                                "description", "Access",
                                "sells",
                                        Map.of(
                                                "subscription",
                                                Map.of(
                                                        "price", money("1.00"),
                                                        "firstOn", "2026-03-01",
                                                        "lastOn", "2026-03-31")),
                                "billing", MONTHLY));

        assertThat(refused.at("/userErrors/0/code").asString()).isEqualTo("PRODUCT_NOT_SCHEDULED");
    }

    /** what the clock brings due is drafted by a sweep */
    private void swept() {
        RunningHouse.part(BillingSweep.class).sweep(new TenantId(UUID.fromString(tenant.id())));
        tenant.awaitRest();
    }

    @Test
    void aHandMadeInvoiceOfAScheduledProductAndAContradictingItemAreBlockedInThePlan() {
        Map<String, String> accounts = AnAgreement.scheduledProduct(tenant);
        String account = AnAgreement.linkedAccount(tenant);
        tenant.twin()
                .enter(
                        tenant.company(),
                        "Item",
                        Map.of(
                                "Name", "Prepaid",
                                "Type", "Service",
                                "IncomeAccountRef", Map.of("value", accounts.get("deferred"))));
        tenant.awaitRest();

        assertThat(obstacles(account, AnAgreement.PRODUCT)).containsExactly("SOLD_BY_AGREEMENT");
        assertThat(obstacles(account, "Prepaid")).containsExactly("INCOME_ACCOUNT_CONTRADICTS");
        assertThat(obstacles(account, "Services")).isEmpty();
    }

    private List<String> obstacles(String account, String product) {
        JsonNode drafted =
                AnAgreement.accepted(
                        tenant,
                        Role.PLATFORM,
                        "draftInvoice",
                        "DraftInvoiceInput",
                        "invoice { id }",
                        Map.of(
                                "idempotencyKey",
                                product,
                                "accountId",
                                account,
                                "number",
                                "H-" + product,
                                "currency",
                                "USD",
                                "issuedOn",
                                "2026-03-01",
                                "lines",
                                List.of(
                                        Map.of(
                                                "description",
                                                "By hand",
                                                "product",
                                                product,
                                                "quantity",
                                                "1",
                                                "unitPrice",
                                                money("10.00")))));
        return tenant.ask(
                        Role.APPROVER,
                        "query($id: ID!) { pushPlan(invoiceId: $id) { obstacles { code } } }",
                        Map.of("id", drafted.at("/invoice/id").asString()))
                .at("/pushPlan/obstacles")
                .findValuesAsString("code");
    }

    private JsonNode log(AnAgreement agreement, String entry, String hours) {
        return order(
                "logTime", Map.of("agreementId", agreement.id(), "entry", entry, "hours", hours));
    }

    private JsonNode order(String mutation, Map<String, ?> what) {
        Map<String, Object> input = new HashMap<>(what);
        input.put("idempotencyKey", what.toString());
        input.put("on", "2026-03-01");
        String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input";
        return AnInvoice.send(tenant, Role.ACCOUNTANT, mutation, type, "agreement { id }", input);
    }

    private String balance(String account) {
        return tenant
                .ask(
                        Role.AUDITOR,
                        """
                        { trialBalance(asOf: "2026-12-31") { currencies { accounts {
                          account balance { amount } } } } }
                        """,
                        Map.of())
                .at("/trialBalance/currencies/0/accounts")
                .values()
                .stream()
                .filter(row -> row.path("account").asString().equals(account))
                .map(row -> row.at("/balance/amount").asString())
                .findFirst()
                .orElse("0.00");
    }
}

package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.AnAct;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.SentStatements;
import io.tieout.bootstrap.fixture.TestTenant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A collection policy is tried out before it counts, and asked why once it does. */
final class SimulationLifeTest {

    private static final String SIMULATE =
            """
            query($draft: CollectionPolicyInput!, $over: SimulatedTimeInput!) {
              simulatePolicy(draft: $draft, over: $over, first: 1) {
                userErrors { field code message }
                simulation { accountCount
                  inForce { currency messages restricted }
                  candidate { currency accounts messages restricted fees { amount } }
                  really { messages }
                  whole { inForce { messages } candidate { accounts restricted } really { messages } }
                  accounts { pageInfo { hasNextPage } edges { node { isReached isDifferent
                    account { reference } feesMore { amount }
                    added { at kind invoiceIds steps fee { amount } }
                    candidate { access { at level } } really { messages } } } } } } }
            """;

    private final TestTenant tenant = TestTenant.made();

    @Test
    void aPolicyIsTriedOutAndThenExplainsWhatItDoesNotDoYet() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        int ofOne = SentStatements.of(tenant, SIMULATE, over(20, Map.of("comingDays", 60)));
        AnInvoice another = AnInvoice.pushed(tenant);
        JsonNode unreached = simulated(20, Map.of("comingDays", 60));
        assertThat(unreached.at("/simulation/accounts/edges/0/node/isReached").asBoolean(true))
                .as("neither account says where to write to")
                .isFalse();
        assertThat(unreached.at("/simulation/whole/candidate/0/restricted").asInt()).isZero();
        reachable(invoice);
        reachable(another);

        JsonNode coming = simulated(20, Map.of("comingDays", 60));

        assertThat(coming.at("/simulation/accounts/edges/0/node/isReached").asBoolean()).isTrue();
        assertThat(coming.at("/simulation/accountCount").asInt()).isEqualTo(2);
        assertThat(coming.at("/simulation/candidate/0/restricted").asInt()).isEqualTo(1);
        assertThat(coming.at("/simulation/whole/candidate/0/restricted").asInt()).isEqualTo(2);
        assertThat(coming.at("/simulation/whole/candidate/0/accounts").asInt()).isEqualTo(2);
        assertThat(coming.at("/simulation/whole/really")).isEmpty();
        assertThat(coming.at("/simulation/inForce/0/messages").asInt()).isZero();
        assertThat(coming.at("/simulation/really")).isEmpty();
        JsonNode first = coming.at("/simulation/accounts/edges/0/node");
        assertThat(first.at("/added/0/kind").asString()).isEqualTo("REMIND");
        assertThat(List.of(invoice.id(), another.id()))
                .contains(first.at("/added/0/invoiceIds/0").asString());
        assertThat(first.at("/candidate/access/0/level").asString()).isEqualTo("READ_ONLY");
        assertThat(SentStatements.of(tenant, SIMULATE, over(20, Map.of("comingDays", 60))))
                .isEqualTo(ofOne);

        Map<String, ?> today =
                Map.of("history", Map.of("fromOn", "2026-02-01", "throughOn", "2026-03-01"));
        assertThat(simulated(20, today).at("/simulation/accountCount").asInt()).isZero();
        assertThat(simulated(1, today).at("/userErrors/0/field").toString()).contains("steps");

        tenant.ask(
                Role.ADMIN,
                """
                mutation($input: SaveCollectionPolicyInput!) { saveCollectionPolicy(input: $input) {
                  collectionPolicy { version } userErrors { message } } }
                """,
                Map.of(
                        "input",
                        Map.of(
                                "idempotencyKey",
                                "policy 1",
                                "fromVersion",
                                0,
                                "policy",
                                draft(20),
                                "reason",
                                "as tried out")));
        JsonNode why =
                tenant.ask(
                                Role.AUDITOR,
                                "query($id: ID!) { why(id: $id) { standing"
                                        + " resting { rule reason wayOut policyVersion } } }",
                                Map.of("id", invoice.account()))
                        .path("why");
        assertThat(why.path("standing").asString())
                .startsWith("nothing is overdue; version 1 of the policies counts");
        assertThat(why.at("/resting/0/rule").asString()).isEqualTo("remind");
        assertThat(why.at("/resting/0/policyVersion").asInt()).isEqualTo(1);
        assertThat(why.at("/resting/0/wayOut").asString()).startsWith("pay or dispute");
    }

    @Test
    void rulesOnTrialStandBesideAndCountOnceTheyArePromoted() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        JsonNode tried =
                ordered(
                        "tryOutPolicy",
                        "TryOutPolicyInput",
                        "shadowPolicy { number author steps { name } }",
                        Map.of("policy", draft(20), "reason", "to see"));
        assertThat(tried.at("/shadowPolicy/number").asInt()).isEqualTo(1);

        JsonNode beside = shadow(Role.AUDITOR, invoice);
        assertThat(beside.path("policyVersion").isNull()).isTrue();
        assertThat(beside.path("steps")).isEmpty();
        assertThat(beside.at("/shadow/policy/reason").asString()).isEqualTo("to see");
        assertThat(beside.at("/shadow/steps/0/step").asString()).isEqualTo("remind");
        assertThat(beside.at("/shadow/steps/0/reason").asString()).isEqualTo("NOT_YET");

        JsonNode promoted =
                ordered(
                        "promotePolicy",
                        "PromotePolicyInput",
                        "collectionPolicy { version effectiveFrom } controlledAct { id }",
                        Map.of(
                                "idempotencyKey", "promote 1",
                                "number", 1,
                                "fromVersion", 0,
                                "effectiveFrom", "2026-03-01",
                                "reason", "it works"));
        assertThat(promoted.at("/collectionPolicy/version").asInt()).isEqualTo(1);
        assertThat(promoted.path("controlledAct").isNull()).isTrue();
        JsonNode counting = shadow(Role.AUDITOR, invoice);
        assertThat(counting.path("policyVersion").asInt()).isEqualTo(1);
        assertThat(counting.path("shadow").isNull()).isTrue();
    }

    @Test
    void rulesOnTrialThatChargeFeesCountOnceASecondPersonAllowsThem() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        ordered(
                "tryOutPolicy",
                "TryOutPolicyInput",
                "shadowPolicy { number }",
                Map.of("policy", charging(), "reason", "to see what it would bring in"));

        JsonNode asked =
                ordered(
                        "promotePolicy",
                        "PromotePolicyInput",
                        "collectionPolicy { version } controlledAct { id kind seen { name value }"
                                + " }",
                        Map.of(
                                "idempotencyKey", "promote fees",
                                "number", 1,
                                "fromVersion", 0,
                                "effectiveFrom", "2026-03-01",
                                "reason", "it brings in enough"));

        AnAct act = new AnAct(tenant, asked);
        assertThat(asked.path("collectionPolicy").isNull()).isTrue();
        assertThat(asked.at("/controlledAct/kind").asString())
                .isEqualTo("CHANGE_COLLECTION_POLICY");
        assertThat(act.fact("steps")).contains("fee on day 15");
        assertThat(policies()).as("one person alone lets no fee count").isEmpty();
        assertThat(shadow(Role.AUDITOR, invoice).at("/shadow/policy/reason").asString())
                .startsWith("to see");

        act.allowed();

        assertThat(policies())
                .singleElement()
                .satisfies(edge -> {
                    JsonNode policy = edge.path("node");
                    assertThat(policy.path("isInForce").asBoolean()).isTrue();
                    assertThat(policy.path("author").asString()).isEqualTo("ada");
                    assertThat(policy.path("allowedBy").asString()).isEqualTo("paula");
                    assertThat(policy.at("/fees/0/currency").asString()).isEqualTo("EUR");
                });
        assertThat(shadow(Role.AUDITOR, invoice).path("policyVersion").asInt()).isEqualTo(1);
        assertThat(shadow(Role.AUDITOR, invoice).path("shadow").isNull()).isTrue();
    }

    private void reachable(AnInvoice invoice) {
        JsonNode payload =
                AnInvoice.send(
                        tenant,
                        Role.ACCOUNTANT,
                        "setContactPreferences",
                        "SetContactPreferencesInput",
                        "account { id }",
                        Map.of(
                                "accountId",
                                invoice.account(),
                                "remindersTo",
                                "cfo@customer.test",
                                "reason",
                                "asked by phone"));
        assertThat(payload.path("userErrors")).isEmpty();
    }

    private JsonNode policies() {
        return tenant.ask(
                        Role.AUDITOR,
                        """
                        { collectionPolicies { edges { node { isInForce author allowedBy
                          fees { currency } } } } }
                        """,
                        Map.of())
                .at("/collectionPolicies/edges");
    }

    private JsonNode shadow(Role role, AnInvoice invoice) {
        return tenant.ask(
                        role,
                        """
                        query($id: ID!) { collection(accountId: $id) { policyVersion
                          steps { step } shadow { policy { reason } steps { step reason } } } }
                        """,
                        Map.of("id", invoice.account()))
                .path("collection");
    }

    private JsonNode ordered(String mutation, String type, String answer, Map<String, ?> input) {
        JsonNode payload =
                tenant.ask(
                                Role.ADMIN,
                                "mutation($input: %s!) { %s(input: $input) { %s userErrors { message } } }"
                                        .formatted(type, mutation, answer),
                                Map.of("input", input))
                        .path(mutation);
        assertThat(payload.path("userErrors")).isEmpty();
        return payload;
    }

    private JsonNode simulated(int restrictOnDay, Map<String, ?> time) {
        return tenant.ask(Role.ACCOUNTANT, SIMULATE, over(restrictOnDay, time))
                .path("simulatePolicy");
    }

    private static Map<String, ?> over(int restrictOnDay, Map<String, ?> time) {
        return Map.of("draft", draft(restrictOnDay), "over", time);
    }

    private static Map<String, ?> draft(int restrictOnDay) {
        return rules(restrictOnDay, "restrict", List.of());
    }

    private static Map<String, ?> charging() {
        return rules(
                15,
                "fee",
                List.of(
                        Map.of(
                                "currency",
                                "EUR",
                                "formula",
                                Map.of("flat", Map.of("amount", "5", "currency", "EUR")))));
    }

    /** a reminder on day 3 and after a week something harsh */
    private static Map<String, ?> rules(int day, String name, List<Map<String, ?>> fees) {
        Map<String, ?> warning = Map.of("notice", "remind", "days", 7);
        String action = name.equals("fee") ? "chargeFee" : name;
        return Map.of(
                "effectiveFrom",
                "2026-03-01",
                "rate",
                Map.of("most", 2, "perDays", 7),
                "fees",
                fees,
                "steps",
                List.of(
                        step("remind", 3, Map.of("remind", "EMAIL")),
                        step(name, day, Map.of(action, warning))));
    }

    private static Map<String, ?> step(String name, int day, Map<String, ?> action) {
        return Map.of("name", name, "daysPastDue", day, "action", action);
    }
}

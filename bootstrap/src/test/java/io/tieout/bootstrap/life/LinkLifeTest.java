package io.tieout.bootstrap.life;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.TestTenant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From an account to its customer, over GraphQL: by a person's decision, never by a guess. */
final class LinkLifeTest {

    private static TestTenant tenant;

    @BeforeAll
    static void aCompanyWithHistory() {
        tenant = TestTenant.made();
    }

    @Test
    void theCandidateWithTheEvidenceIsLinkedAndSaysByWhom() {
        String customer = enter("Customer", "Cato & Sons GmbH", "ap@cato.example");
        String account = opened("cato", "Cato and Sons", "ap@cato.example");

        JsonNode best = candidates(account).get(0);
        assertThat(best.at("/party/id").asString()).isEqualTo(customer);
        assertThat(best.path("fit").asString()).isEqualTo("EXACT");
        assertThat(best.path("evidence").findValuesAsString("factor")).contains("NAME", "EMAIL");

        JsonNode linked =
                order(
                        "linkAccount",
                        "LinkAccountInput",
                        Map.of("accountId", account, "customerId", customer));
        assertThat(linked.path("userErrors")).isEmpty();
        JsonNode link = link(account);
        assertThat(link.path("state").asString()).isEqualTo("LINKED");
        assertThat(link.path("customerId").asString()).isEqualTo(customer);
        assertThat(link.path("decidedBy").asString()).isNotEmpty();
    }

    @Test
    void aNewCustomerIsCreatedOnceAPersonLookedAtTheLikelyOne() {
        String customer = enter("Customer", "Dora Ltd", "ap@dora.example");
        String account = opened("dora", "Dora", "ap@dora.example");

        assertThat(codes(create(account, "Dora Two", List.of())))
                .containsExactly("CANDIDATES_UNSEEN");
        assertThat(codes(create(account, "Dora Two", List.of(customer)))).isEmpty();
        tenant.awaitRest();

        JsonNode link = link(account);
        assertThat(link.path("state").asString()).isEqualTo("LINKED");
        assertThat(link.path("customerId").asString()).isNotEmpty().isNotEqualTo(customer);
        assertThat(customers("Dora Two")).hasSize(1);
    }

    @Test
    void aNameTakenBySomebodyWeNeverHeardOfIsAProposalAndNoFailure() {
        String account = opened("emma", "Emma Early", "");
        enterUnheard("Employee", Map.of("GivenName", "Emma", "FamilyName", "Early"));

        assertThat(codes(create(account, "Emma Early", List.of()))).isEmpty();
        tenant.awaitRest();

        JsonNode link = link(account);
        assertThat(link.path("state").asString()).isEqualTo("NAME_TAKEN");
        assertThat(link.path("wantedName").asString()).isEqualTo("Emma Early");
        assertThat(link.path("suggestedName").asString()).isEqualTo("Emma Early (2)");
        assertThat(candidates(account).get(0).path("standing").asString())
                .isEqualTo("NOT_A_CUSTOMER");
        assertThat(codes(create(account, "Emma Early (customer)", List.of()))).isEmpty();
        tenant.awaitRest();
        assertThat(link(account).path("state").asString()).isEqualTo("LINKED");
    }

    @Test
    void whatIsCertainIsProposedAndLinkedInBulkAndTheRestIsForAPerson() {
        String customer = enter("Customer", "Bulk One", "one@bulk.example");
        enter("Customer", "Bulk Twin", "");
        enter("Customer", "Bulk Twin Inc", "");
        String exact = opened("bulk-1", "Bulk One Inc", "one@bulk.example");
        opened("bulk-2", "Bulk Twin", "");

        Map<String, JsonNode> proposals = proposals("bulk-");
        assertThat(proposals).containsOnlyKeys("bulk-1", "bulk-2");
        JsonNode first = requireNonNull(proposals.get("bulk-1"));
        JsonNode second = requireNonNull(proposals.get("bulk-2"));
        assertThat(first.path("answer").asString()).isEqualTo("EXACT");
        assertThat(first.at("/chosen/party/id").asString()).isEqualTo(customer);
        assertThat(second.path("answer").asString()).isEqualTo("NEEDS_A_PERSON");
        assertThat(report().path("exact").asInt()).isPositive();

        JsonNode results =
                tenant.ask(
                                Role.ACCOUNTANT,
                                "mutation($input: LinkAccountsInput!) { linkAccounts(input: $input)"
                                        + " { results { account { customerId }"
                                        + " userErrors { code } } } }",
                                Map.of(
                                        "input",
                                        Map.of(
                                                "items",
                                                List.of(
                                                        item(exact, customer),
                                                        item(exact, "404")))))
                        .at("/linkAccounts/results");
        assertThat(results.at("/0/account/customerId").asString()).isEqualTo(customer);
        assertThat(results.at("/1/userErrors/0/code").asString()).isEqualTo("UNKNOWN_CUSTOMER");
    }

    @Test
    void theReportNamesDuplicatesBeforeAnythingIsLinked() {
        String one = enter("Customer", "Double Trouble", "");
        String other = enter("Customer", "Double Trouble Ltd", "");

        JsonNode edges =
                tenant.ask(
                                Role.ADMIN,
                                "{ masterDataReport(problem: SAME_NAME, first: 100) { edges { node"
                                        + " { problem others advice party { id } } } } }",
                                Map.of())
                        .at("/masterDataReport/edges");

        assertThat(edges.valueStream().map(edge -> edge.path("node")))
                .filteredOn(node -> node.at("/party/id").asString().equals(one))
                .singleElement()
                .satisfies(node -> assertThat(node.at("/others/0").asString()).isEqualTo(other));
    }

    @Test
    void aCustomerOfAnotherCurrencyIsReportedWithItsAccountAndNotLinked() {
        String customer = enterIn("EUR", "Euro Trouble Oy");
        String account = opened("euro-1", "Euro Trouble", "");

        assertThat(
                        codes(
                                order(
                                        "linkAccount",
                                        "LinkAccountInput",
                                        Map.of("accountId", account, "customerId", customer))))
                .containsExactly("CUSTOMER_CURRENCY_DIFFERS");
        assertThat(otherCurrencies())
                .filteredOn(node -> node.at("/party/id").asString().equals(customer))
                .singleElement()
                .satisfies(node -> {
                    assertThat(node.at("/accounts/0/reference").asString()).isEqualTo("euro-1");
                    assertThat(node.path("advice").asString())
                            .contains("customer of that currency");
                });

        entered("Customer", Map.of("DisplayName", "Euro Trouble Inc"));
        tenant.awaitRest();
        assertThat(otherCurrencies())
                .noneMatch(node -> node.at("/party/id").asString().equals(customer));
    }

    private static List<JsonNode> otherCurrencies() {
        return tenant.ask(
                        Role.ADMIN,
                        "{ masterDataReport(problem: ACCOUNT_IN_OTHER_CURRENCY, first: 100) {"
                                + " edges { node { advice party { id }"
                                + " accounts { reference } } } } }",
                        Map.of())
                .at("/masterDataReport/edges")
                .valueStream()
                .map(edge -> edge.path("node"))
                .toList();
    }

    private static String enterIn(String currency, String name) {
        String id =
                entered(
                        "Customer",
                        Map.of("DisplayName", name, "CurrencyRef", Map.of("value", currency)));
        tenant.awaitRest();
        return id;
    }

    private static Map<String, ?> item(String account, String customer) {
        return Map.of("accountId", account, "customerId", customer);
    }

    private static String enter(String kind, String name, String email) {
        Map<String, ?> row =
                email.isEmpty()
                        ? Map.of("DisplayName", name)
                        : Map.of("DisplayName", name, "PrimaryEmailAddr", Map.of("Address", email));
        String id = entered(kind, row);
        tenant.awaitRest();
        return id;
    }

    private static String entered(String kind, Map<String, ?> row) {
        return tenant.twin().enter(tenant.company(), kind, row).path("Id").asString();
    }

    /** its webhook never comes */
    private static void enterUnheard(String kind, Map<String, ?> row) {
        tenant.twin()
                .askForTrouble(
                        Map.of("kind", "drop_webhook", "realm", tenant.company(), "next", 1));
        entered(kind, row);
    }

    private static List<JsonNode> customers(String name) {
        return tenant.twin().records(tenant.company(), "Customer").values().stream()
                .filter(row -> row.path("DisplayName").asString().equals(name))
                .toList();
    }

    private static String opened(String reference, String name, String email) {
        return order(
                        "openAccount",
                        "OpenAccountInput",
                        Map.of(
                                "reference", reference,
                                "name", name,
                                "email", email,
                                "currency", "USD"))
                .at("/account/id")
                .asString();
    }

    private static JsonNode create(String account, String name, List<String> despite) {
        int version =
                tenant.ask(
                                Role.AUDITOR,
                                "query($id: ID!) { account(id: $id) { version } }",
                                Map.of("id", account))
                        .at("/account/version")
                        .asInt();
        return order(
                "createAccountingCustomer",
                "CreateAccountingCustomerInput",
                Map.of(
                        "idempotencyKey", account + name + despite,
                        "accountId", account,
                        "expectedVersion", version,
                        "displayName", name,
                        "despite", despite));
    }

    private static JsonNode order(String mutation, String type, Map<String, ?> input) {
        return tenant.ask(
                        Role.ACCOUNTANT,
                        "mutation($input: %s!) { %s(input: $input) { account { id } userErrors { code } } }"
                                .formatted(type, mutation),
                        Map.of("input", input))
                .path(mutation);
    }

    private static List<String> codes(JsonNode payload) {
        return payload.path("userErrors").findValuesAsString("code");
    }

    private static JsonNode link(String account) {
        return tenant.ask(
                        Role.AUDITOR,
                        "query($id: ID!) { account(id: $id) { link { state customerId wantedName"
                                + " suggestedName decidedBy problem } } }",
                        Map.of("id", account))
                .at("/account/link");
    }

    private static JsonNode candidates(String account) {
        return tenant.ask(
                        Role.ACCOUNTANT,
                        "query($id: ID!) { linkCandidates(accountId: $id) { fit standing wayOut"
                                + " score party { id kind name } evidence { factor isFor weight"
                                + " words } } }",
                        Map.of("id", account))
                .path("linkCandidates");
    }

    private static Map<String, JsonNode> proposals(String prefix) {
        return tenant.ask(
                        Role.ACCOUNTANT,
                        "{ linkProposals(first: 100) { edges { node { answer"
                                + " account { reference } chosen { party { id } } } } } }",
                        Map.of())
                .at("/linkProposals/edges")
                .valueStream()
                .map(edge -> edge.path("node"))
                .filter(node -> node.at("/account/reference").asString().startsWith(prefix))
                .collect(
                        Collectors.toMap(
                                node -> node.at("/account/reference").asString(), node -> node));
    }

    private static JsonNode report() {
        return tenant.ask(
                        Role.ADMIN, "{ linkingReport { exact needsPerson noCandidate } }", Map.of())
                .path("linkingReport");
    }
}

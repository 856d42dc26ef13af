package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.TestTenant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Items and classes are made in the books for our words, by two people, over GraphQL. */
final class PushProductLifeTest {

    private static TestTenant tenant;

    @BeforeAll
    static void aConnectedCompany() {
        tenant = TestTenant.made();
        tenant.awaitRest();
    }

    @Test
    void aProductBecomesAnItemOnceASecondPersonAllowsIt() {
        JsonNode asked = push("Seats", income());
        assertThat(asked.at("/controlledAct/seen").findValuesAsString("name"))
                .contains("income account");
        assertThat(mapping("Seats").path("state").asString()).isEqualTo("MISSING");

        allowed(asked);

        assertThat(mapping("Seats").path("state").asString()).isEqualTo("CONFIRMED");
        assertThat(items("Seats")).hasSize(1);
        assertThat(items("Seats").getFirst().at("/IncomeAccountRef/value").asString())
                .isEqualTo(income());
    }

    @Test
    void aNameThatIsTakenIsProposedInstead() {
        tenant.twin()
                .askForTrouble(
                        Map.of("kind", "drop_webhook", "realm", tenant.company(), "next", 1));
        tenant.twin()
                .enter(
                        tenant.company(),
                        "Item",
                        Map.of(
                                "Name",
                                "Licences",
                                "Type",
                                "Service",
                                "IncomeAccountRef",
                                Map.of("value", income())));

        allowed(push("Licences", income()));

        assertThat(mapping("Licences").path("state").asString()).isEqualTo("PROPOSED");
        assertThat(mapping("Licences").at("/proposal/recordName").asString()).isEqualTo("Licences");
        assertThat(items("Licences")).hasSize(1);
    }

    @Test
    void anAccountThatTakesNoIncomeIsRefusedBeforeAnybodyIsAsked() {
        JsonNode refused = push("Rent", account("Bank"));

        assertThat(refused.at("/userErrors/0/code").asString()).isEqualTo("NOT_AN_INCOME_ACCOUNT");
        assertThat(refused.at("/userErrors/0/field/1").asString()).isEqualTo("incomeAccountId");
    }

    @Test
    void aDepartmentIsMadeOnceASecondPersonAllowsIt() {
        JsonNode asked =
                tenant.ask(
                                Role.ACCOUNTANT,
                                "mutation($input: PushDepartmentInput!) { pushDepartment(input:"
                                        + " $input) { controlledAct { id }"
                                        + " userErrors { code field message } } }",
                                Map.of(
                                        "input",
                                        Map.of(
                                                "idempotencyKey", "Oulu",
                                                "department", "Oulu",
                                                "reason", "opened in March")))
                        .path("pushDepartment");
        assertThat(departments("Oulu")).isEmpty();

        allowed(asked);

        assertThat(departments("Oulu")).hasSize(1);
        assertThat(mapping("DEPARTMENT", "Oulu").path("state").asString()).isEqualTo("CONFIRMED");
    }

    private static List<JsonNode> departments(String name) {
        return named("Department", name);
    }

    private static void allowed(JsonNode asked) {
        assertThat(asked.path("userErrors")).isEmpty();
        String act = asked.at("/controlledAct/id").asString();
        tenant.ask(
                Role.APPROVER,
                "mutation($input: AllowActInput!) { allowAct(input: $input) { userErrors { code } }"
                        + " }",
                Map.of("input", Map.of("idempotencyKey", act, "actId", act)));
        tenant.awaitRest();
    }

    private static JsonNode push(String product, String account) {
        return tenant.ask(
                        Role.ACCOUNTANT,
                        "mutation($input: PushProductInput!) { pushProduct(input: $input) {"
                                + " controlledAct { id seen { name value } }"
                                + " userErrors { code field message } } }",
                        Map.of(
                                "input",
                                Map.of(
                                        "idempotencyKey", product,
                                        "product", product,
                                        "incomeAccountId", account,
                                        "reason", "sold from today")))
                .path("pushProduct");
    }

    private static JsonNode mapping(String product) {
        return mapping("PRODUCT", product);
    }

    private static JsonNode mapping(String kind, String text) {
        return tenant.ask(
                        Role.AUDITOR,
                        "query($words: [String!]!) { mappings(kind: "
                                + kind
                                + ", words: $words) { word"
                                + " state problem proposal { recordName } } }",
                        Map.of("words", List.of(text)))
                .path("mappings")
                .valueStream()
                .filter(mapping -> mapping.path("word").asString().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> items(String name) {
        return named("Item", name);
    }

    private static List<JsonNode> named(String entity, String name) {
        return tenant.twin()
                .records(tenant.company(), entity)
                .valueStream()
                .filter(row -> row.path("Name").asString().equals(name))
                .toList();
    }

    private static String income() {
        return account("Income");
    }

    private static String account(String type) {
        return tenant.twin()
                .records(tenant.company(), "Account")
                .valueStream()
                .filter(row -> row.path("AccountType").asString().equals(type))
                .findFirst()
                .orElseThrow()
                .path("Id")
                .asString();
    }
}

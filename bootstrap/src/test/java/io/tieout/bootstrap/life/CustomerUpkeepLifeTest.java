package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.TestTenant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A linked account and its customer are kept in step, over GraphQL and in the books. */
final class CustomerUpkeepLifeTest {

    private static TestTenant tenant;
    private static int number;

    private String customer = "";
    private String account = "";

    @BeforeAll
    static void aConnectedCompany() {
        tenant = TestTenant.made();
    }

    @BeforeEach
    void aLinkedAccount() {
        String name = "Acme " + ++number;
        customer =
                tenant.twin()
                        .enter(
                                tenant.company(),
                                "Customer",
                                Map.of(
                                        "DisplayName",
                                        name,
                                        "PrimaryEmailAddr",
                                        Map.of("Address", "ap@acme.example")))
                        .path("Id")
                        .asString();
        tenant.awaitRest();
        account =
                order(
                                "openAccount",
                                "OpenAccountInput",
                                Map.of(
                                        "reference",
                                        "acme-" + number,
                                        "name",
                                        name,
                                        "email",
                                        "ap@acme.example",
                                        "currency",
                                        "USD"))
                        .at("/account/id")
                        .asString();
        order(
                "linkAccount",
                "LinkAccountInput",
                Map.of("accountId", account, "customerId", customer));
    }

    @Test
    void changesOfAProfileReachTheBooksAndEchoNoWhere() {
        changed("Acme Limited " + number, "billing@acme.example");
        changed("Acme plc " + number, "billing@acme.example");
        tenant.awaitRest();

        assertThat(inTheBooks().path("DisplayName").asString()).isEqualTo("Acme plc " + number);
        assertThat(inTheBooks().at("/PrimaryEmailAddr/Address").asString())
                .isEqualTo("billing@acme.example");
        assertThat(sync().path("state").asString()).isEqualTo("IN_STEP");
        String version = inTheBooks().path("SyncToken").asString();
        tenant.awaitRest();
        assertThat(inTheBooks().path("SyncToken").asString()).isEqualTo(version);
    }

    @Test
    void anEmailChangedInTheBooksIsPushedAgain() {
        edited(Map.of("PrimaryEmailAddr", Map.of("Address", "wrong@acme.example")));

        assertThat(inTheBooks().at("/PrimaryEmailAddr/Address").asString())
                .isEqualTo("ap@acme.example");
        assertThat(sync().path("state").asString()).isEqualTo("IN_STEP");
    }

    @Test
    void aNameChangedInTheBooksIsAConflictThatAPersonResolves() {
        edited(Map.of("DisplayName", "Beta " + number));

        JsonNode conflict = conflict();
        assertThat(conflict.at("/fields/0/field").asString()).isEqualTo("NAME");
        assertThat(conflict.at("/fields/0/ours").asString()).isEqualTo("Acme " + number);
        assertThat(conflict.at("/fields/0/theirs").asString()).isEqualTo("Beta " + number);
        assertThat(resolved(conflict, "THEIRS").path("userErrors")).isEmpty();
        tenant.awaitRest();
        assertThat(name()).isEqualTo("Beta " + number);

        edited(Map.of("DisplayName", "Gamma " + number));
        assertThat(resolved(conflict(), "OURS").path("userErrors")).isEmpty();
        tenant.awaitRest();

        assertThat(inTheBooks().path("DisplayName").asString()).isEqualTo("Beta " + number);
        assertThat(conflict().isMissingNode()).isTrue();
        assertThat(sync().at("/lastResolution/taken").asString()).isEqualTo("OURS");
    }

    @Test
    void ofATaxIdTheNewerSideCountsAndATermIsTaken() {
        edited(Map.of("ResaleNum", "US-77"));

        assertThat(
                        ask("account(id: $id) { contact { taxId } }")
                                .at("/account/contact/taxId")
                                .asString())
                .isEqualTo("US-77");
        assertThat(sync().path("state").asString()).isEqualTo("IN_STEP");
    }

    @Test
    void aNameThatSomebodyElseBearsIsRefusedWithTheReason() {
        tenant.twin().enter(tenant.company(), "Vendor", Map.of("DisplayName", "Taken " + number));

        changed("Taken " + number, "ap@acme.example");
        tenant.awaitRest();

        assertThat(sync().path("state").asString()).isEqualTo("REFUSED");
        assertThat(sync().path("reason").asString()).contains("6240").doesNotContain("Taken");
    }

    private static JsonNode resolved(JsonNode conflict, String take) {
        return order(
                "resolveConflict",
                "ResolveConflictInput",
                Map.of(
                        "accountId",
                        conflict.at("/account/id").asString(),
                        "take",
                        take,
                        "reason",
                        "seen with the customer",
                        "expectedVersion",
                        conflict.path("version").asInt()));
    }

    private JsonNode conflict() {
        return tenant.ask(
                        Role.ACCOUNTANT,
                        "{ conflicts(first: 100) { edges { node { version since account { id }"
                                + " fields { field ours theirs rule } } } } }",
                        Map.of())
                .at("/conflicts/edges")
                .valueStream()
                .map(edge -> edge.path("node"))
                .filter(node -> node.at("/account/id").asString().equals(account))
                .findFirst()
                .orElseGet(() -> sync().path("nothing"));
    }

    /** What is under way may change the account between the look and the order: then once more. */
    private void changed(String name, String email) {
        await().untilAsserted(() -> assertThat(orderedChange(name, email)).isEmpty());
    }

    private JsonNode orderedChange(String name, String email) {
        var profile = ask("account(id: $id) { version termDays zone }").path("account");
        return order(
                        "changeAccountProfile",
                        "ChangeAccountProfileInput",
                        Map.of(
                                "accountId",
                                account,
                                "name",
                                name,
                                "email",
                                email,
                                "termDays",
                                profile.path("termDays").asInt(),
                                "zone",
                                profile.path("zone").asString(),
                                "expectedVersion",
                                profile.path("version").asInt()))
                .path("userErrors");
    }

    private void edited(Map<String, ?> fields) {
        var content = new HashMap<String, Object>(fields);
        content.put("Id", customer);
        content.put("SyncToken", inTheBooks().path("SyncToken").asString());
        content.put("sparse", true);
        tenant.twin().change(tenant.company(), "Customer", content);
        tenant.awaitRest();
    }

    private JsonNode inTheBooks() {
        List<JsonNode> found =
                tenant.twin().records(tenant.company(), "Customer").values().stream()
                        .filter(row -> row.path("Id").asString().equals(customer))
                        .toList();
        return found.getFirst();
    }

    private JsonNode sync() {
        return ask("account(id: $id) { profileSync { state reason due lastResolution { taken } } }")
                .at("/account/profileSync");
    }

    private String name() {
        return ask("account(id: $id) { name }").at("/account/name").asString();
    }

    private JsonNode ask(String selection) {
        return tenant.ask(
                Role.ACCOUNTANT, "query($id: ID!) { " + selection + " }", Map.of("id", account));
    }

    private static JsonNode order(String mutation, String type, Map<String, ?> input) {
        return tenant.ask(
                        Role.ACCOUNTANT,
                        "mutation($input: %s!) { %s(input: $input) { account { id } userErrors { code message } } }"
                                .formatted(type, mutation),
                        Map.of("input", input))
                .path(mutation);
    }
}

package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.ACreditMemo;
import io.tieout.bootstrap.fixture.AMapping;
import io.tieout.bootstrap.fixture.ARevision;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.Bookkeeper;
import io.tieout.bootstrap.fixture.TestTenant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Documents that belong to one department, which the books call a location. */
final class DepartmentLifeTest {

    private final TestTenant tenant = TestTenant.made();
    private final Bookkeeper bookkeeper = new Bookkeeper(tenant);

    @Test
    void aDepartmentLandsAsItWasSignedOnceTwoPeopleAgreeWhatItMeans() {
        AnInvoice invoice = AnInvoice.submitted(tenant, Map.of("department", "Nordics"));
        assertThat(obstacles(invoice)).containsExactly("DEPARTMENT_NOT_TRACKED");
        departmentsAreTracked();
        assertThat(obstacles(invoice)).containsExactly("NO_SUCH_DEPARTMENT");
        String north = department("North");

        new AMapping(tenant, "DEPARTMENT", "nordics").confirmed(north);
        assertThat(plan(invoice).at("/document/department/name").asString()).isEqualTo("North");
        invoice.approve(Role.APPROVER);
        tenant.awaitRest();

        assertThat(verdict(invoice)).isEqualTo("EXACT");
        assertThat(departmentOf(bookkeeper.document(invoice))).isEqualTo(north);
        creditAndRevise(invoice, north);
    }

    private void creditAndRevise(AnInvoice invoice, String north) {
        ACreditMemo.submitted(invoice, ACreditMemo.units("3")).landed();
        JsonNode memo = tenant.twin().records(tenant.company(), "CreditMemo").path(0);
        assertThat(departmentOf(memo)).isEqualTo(north);

        String south = department("South");
        var revision = new ARevision(tenant, invoice);
        assertThat(revision.written("12").at("/userErrors/0/code").asString())
                .isEqualTo("FIXED_BY_LANDING");
        revision.written("12", Map.of("department", "South"));
        assertThat(revision.seen().path("changes").findValuesAsString("field"))
                .containsExactly("department");
        revision.order(Role.PLATFORM, "submit", Map.of());
        revision.approved();
        tenant.awaitRest();

        assertThat(revision.status()).isEqualTo("LANDED");
        assertThat(departmentOf(bookkeeper.document(invoice))).isEqualTo(south);
        bookkeeper.edits(invoice, Map.of("DepartmentRef", Map.of("value", north)));
        assertThat(driftFields(invoice)).containsExactly("department");
    }

    private void departmentsAreTracked() {
        JsonNode preferences = tenant.twin().records(tenant.company(), "Preferences").path(0);
        tenant.twin()
                .change(
                        tenant.company(),
                        "Preferences",
                        Map.of(
                                "Id", preferences.path("Id").asString(),
                                "SyncToken", preferences.path("SyncToken").asString(),
                                "sparse", true,
                                "AccountingInfoPrefs", Map.of("TrackDepartments", true)));
        tenant.ask(
                Role.ACCOUNTANT,
                "mutation { refreshAccountingLists(input: {idempotencyKey: \"tracked\"}) {"
                        + " userErrors { code } } }",
                Map.of());
        tenant.awaitRest();
    }

    /** a department that a bookkeeper makes */
    private String department(String name) {
        String id =
                tenant.twin()
                        .enter(tenant.company(), "Department", Map.of("Name", name))
                        .path("Id")
                        .asString();
        tenant.awaitRest();
        return id;
    }

    private List<String> obstacles(AnInvoice invoice) {
        return plan(invoice).path("obstacles").findValuesAsString("code");
    }

    private JsonNode plan(AnInvoice invoice) {
        return ask(
                        invoice,
                        "pushPlan(invoiceId: $id) { obstacles { code }"
                                + " document { department { id name } } }")
                .path("pushPlan");
    }

    private String verdict(AnInvoice invoice) {
        return ask(invoice, "invoice(id: $id) { landing { verdict } }")
                .at("/invoice/landing/verdict")
                .asString();
    }

    private List<String> driftFields(AnInvoice invoice) {
        return ask(invoice, "invoice(id: $id) { drift { deviations { field } } }")
                .at("/invoice/drift/deviations")
                .findValuesAsString("field");
    }

    private JsonNode ask(AnInvoice invoice, String fields) {
        return tenant.ask(
                Role.APPROVER, "query($id: ID!) { " + fields + " }", Map.of("id", invoice.id()));
    }

    private static String departmentOf(JsonNode document) {
        return document.at("/DepartmentRef/value").asString();
    }
}

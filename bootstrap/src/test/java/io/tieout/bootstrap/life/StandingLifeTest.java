package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.Bookkeeper;
import io.tieout.bootstrap.fixture.TestTenant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The standing queries on a tenant that lives, first well and then not. */
final class StandingLifeTest {

    private final TestTenant tenant = TestTenant.made();
    private final Bookkeeper bookkeeper = new Bookkeeper(tenant);

    @Test
    void aHealthyTenantHasNoneAndASickOneSaysWhyAndWhatToDo() {
        AnInvoice paid = AnInvoice.pushed(tenant);
        AnInvoice deleted = AnInvoice.pushed(tenant);
        tenant.isPaid(paid, "120");
        assertThat(rows("orphans")).isEmpty();
        assertThat(rows("staleRecords")).isEmpty();

        bookkeeper.deletes(deleted);

        assertThat(rows("orphans"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.path("reason").asString()).isEqualTo("DOCUMENT_GONE");
                    assertThat(row.path("subject").asString())
                            .isEqualTo("invoice " + deleted.number());
                    assertThat(row.path("turn").asString()).isEqualTo("ACCOUNTANT");
                    assertThat(row.path("nextStep").asString()).contains("drift");
                });
        tenant.advanceDays(2);
        assertThat(rows("staleRecords"))
                .extracting(row -> row.path("reason").asString())
                .contains("DRIFT_UNDECIDED");
    }

    @Test
    void aCopyOfOursInTheBooksIsAnOrphanUntilSomebodyDeletesIt() {
        JsonNode ours = bookkeeper.document(AnInvoice.pushed(tenant));
        JsonNode copy =
                bookkeeper.writes(
                        "Invoice",
                        "",
                        Map.of(
                                "CustomerRef", ours.path("CustomerRef"),
                                "CurrencyRef", ours.path("CurrencyRef"),
                                "DocNumber", "COPY-1",
                                "PrivateNote", ours.path("PrivateNote"),
                                "Line", List.of(ours.path("Line").path(0))));

        assertThat(rows("orphans"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.path("reason").asString()).isEqualTo("MARK_WITHOUT_RECORD");
                    assertThat(row.path("subject").asString())
                            .startsWith("invoice COPY-1 under the mark of ");
                });

        bookkeeper.writes(
                "Invoice",
                "delete",
                Map.of("Id", copy.path("Id"), "SyncToken", copy.path("SyncToken")));

        assertThat(rows("orphans")).isEmpty();
    }

    private List<JsonNode> rows(String query) {
        return tenant
                .ask(
                        Role.AUDITOR,
                        "{ "
                                + query
                                + " { edges { node { reason target subject since turn nextStep"
                                + " } } } }",
                        Map.of())
                .at("/" + query + "/edges")
                .values()
                .stream()
                .map(edge -> edge.path("node"))
                .toList();
    }
}

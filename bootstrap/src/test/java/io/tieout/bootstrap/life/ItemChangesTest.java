package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.AMapping;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.TestTenant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a bookkeeper changes of an item that a product was mapped to. */
final class ItemChangesTest {

    private final TestTenant tenant = TestTenant.made();

    @Test
    void aDocumentStatesItsOwnPriceAndDescriptionWhateverTheItemSays() {
        AnInvoice invoice = AnInvoice.submitted(tenant);
        String before = plan(invoice).path("hash").asString();

        changed(services(), Map.of("UnitPrice", 99, "Description", "Something else"));

        assertThat(plan(invoice).path("hash").asString()).isNotEmpty().isEqualTo(before);
        invoice.approve(Role.APPROVER);
        tenant.awaitRest();
        JsonNode line = tenant.twin().records(tenant.company(), "Invoice").at("/0/Line/0");
        assertThat(line.path("Description").asString()).isEqualTo("A year");
        assertThat(line.at("/SalesItemLineDetail/UnitPrice").asDouble()).isEqualTo(10);
    }

    @Test
    void anotherNameIsAnotherPlanAndAnInactiveItemStandsAmongTheOrphans() {
        AnInvoice invoice = AnInvoice.submitted(tenant);
        JsonNode item = services();
        new AMapping(tenant, "PRODUCT", "services").confirmed(item.path("Id").asString());
        String before = plan(invoice).path("hash").asString();

        changed(services(), Map.of("Name", "Consulting"));
        assertThat(plan(invoice).at("/document/lines/0/itemName").asString())
                .isEqualTo("Consulting");
        assertThat(plan(invoice).path("hash").asString()).isNotEqualTo(before);
        assertThat(orphans()).isEmpty();

        changed(services(), Map.of("Active", false));
        assertThat(plan(invoice).path("obstacles").findValuesAsString("code"))
                .containsExactly("NO_ITEM_FOR_PRODUCT");
        assertThat(orphans()).containsExactly("WORD_WITHOUT_RECORD");
    }

    @Test
    void anItemThatBecomesAnotherTypeStandsAmongTheOrphansUntilItIsChangedBack() {
        AnInvoice.submitted(tenant);

        changed(services(), Map.of("Type", "NonInventory"));
        assertThat(orphans()).containsExactly("ITEM_RETYPED");

        changed(services(), Map.of("Type", "Service"));
        assertThat(orphans()).isEmpty();
    }

    private JsonNode services() {
        return StreamSupport.stream(
                        tenant.twin().records(tenant.company(), "Item").spliterator(), false)
                .filter(item -> item.path("Name").asString().matches("Services|Consulting"))
                .findFirst()
                .orElseThrow();
    }

    private void changed(JsonNode item, Map<String, ?> to) {
        Map<String, Object> change = new HashMap<>(to);
        change.put("Id", item.path("Id").asString());
        change.put("SyncToken", item.path("SyncToken").asString());
        change.put("sparse", true);
        tenant.twin().change(tenant.company(), "Item", change);
        tenant.awaitRest();
    }

    private JsonNode plan(AnInvoice invoice) {
        return tenant.ask(
                        Role.APPROVER,
                        "query($id: ID!) { pushPlan(invoiceId: $id) { hash obstacles { code }"
                                + " document { lines { itemName } } } }",
                        Map.of("id", invoice.id()))
                .path("pushPlan");
    }

    private List<String> orphans() {
        return tenant.ask(
                        Role.ACCOUNTANT,
                        "{ orphans(first: 10) { edges { node { reason } } } }",
                        Map.of())
                .findValuesAsString("reason");
    }
}

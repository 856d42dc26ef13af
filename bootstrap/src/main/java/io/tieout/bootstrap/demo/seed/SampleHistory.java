package io.tieout.bootstrap.demo.seed;

import io.tieout.bootstrap.demo.DemoTenant;
import io.tieout.bootstrap.twin.TwinAdmin;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What others entered in the books before Tieout came: names that resemble an account's, and old
 * invoices. Each is entered once, however often an interrupted start is made up for.
 */
final class SampleHistory {

    /** what the accounting system appends to the name of whoever is made inactive */
    private static final String INACTIVE = " (deleted)";

    private static final String CUSTOMER = "Customer";

    private final DemoTenant tenant;
    private final TwinAdmin twin;

    SampleHistory(DemoTenant tenant, TwinAdmin twin) {
        this.tenant = tenant;
        this.twin = twin;
    }

    /** around an account that nobody linked: nearly its name, its name elsewhere, its old self */
    void enterLookalikes() {
        named(CUSTOMER, "Twice Tilda LLC", "accounts@twice-tilda.example");
        named(CUSTOMER, "Twice Tilde Trading", "office@twice-tilde.example");
        named("Vendor", SampleAccount.LOOKALIKE.name(), "sales@twice-tilda.example");
        if (find(CUSTOMER, "DisplayName", "Old Twice Tilda" + INACTIVE).isEmpty()) {
            JsonNode old = named(CUSTOMER, "Old Twice Tilda", "old@twice-tilda.example");
            twin.change(
                    tenant.companyId(),
                    CUSTOMER,
                    Map.of(
                            "Id",
                            old.path("Id").asString(),
                            "SyncToken",
                            old.path("SyncToken").asString(),
                            "sparse",
                            true,
                            "Active",
                            false));
        }
    }

    /**
     * the invoices of the sample that stand there already, each under the number that somebody gave
     * it there
     */
    void enterInvoices(String customerId, LocalDate today) {
        for (SampleInvoice invoice : SampleInvoice.ALL) {
            if (invoice.goal() instanceof SampleInvoice.Goal.StandsThere(var number)
                    && find("Invoice", "DocNumber", number).isEmpty()) {
                twin.enter(tenant.companyId(), "Invoice", body(invoice, number, customerId, today));
            }
        }
    }

    private Map<String, ?> body(
            SampleInvoice invoice, String number, String customerId, LocalDate today) {
        LocalDate issuedOn = today.minusDays(invoice.issuedDaysAgo());
        return Map.of(
                "CustomerRef",
                reference(customerId),
                "CurrencyRef",
                reference(invoice.account().currency().code()),
                "DocNumber",
                number,
                "TxnDate",
                issuedOn.toString(),
                "DueDate",
                issuedOn.plusDays(invoice.account().termDays()).toString(),
                "Line",
                List.of(line(new BigDecimal(invoice.amount()))));
    }

    private Map<String, ?> line(BigDecimal amount) {
        String services =
                find("Item", "Name", "Services")
                        .map(item -> item.path("Id").asString())
                        .orElseThrow();
        return Map.of(
                "Description",
                "Subscription",
                "Amount",
                amount,
                "DetailType",
                "SalesItemLineDetail",
                "SalesItemLineDetail",
                Map.of("ItemRef", reference(services), "Qty", 1, "UnitPrice", amount));
    }

    private JsonNode named(String entity, String name, String address) {
        return find(entity, "DisplayName", name)
                .orElseGet(() ->
                        twin.enter(
                                tenant.companyId(),
                                entity,
                                Map.of(
                                        "DisplayName",
                                        name,
                                        "CurrencyRef",
                                        reference(SampleAccount.LOOKALIKE.currency().code()),
                                        "PrimaryEmailAddr",
                                        Map.of("Address", address))));
    }

    private Optional<JsonNode> find(String entity, String field, String value) {
        return twin.records(tenant.companyId(), entity).values().stream()
                .filter(row -> row.path(field).asString("").equals(value))
                .findFirst();
    }

    private static Map<String, String> reference(String id) {
        return Map.of("value", id);
    }
}

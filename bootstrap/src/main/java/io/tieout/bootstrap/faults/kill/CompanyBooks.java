package io.tieout.bootstrap.faults.kill;

import io.tieout.bootstrap.faults.takeover.BilledCompany;
import io.tieout.bootstrap.twin.TwinAdmin;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What stands of a company here and in the twin, read page by page. */
final class CompanyBooks {

    private static final String LAWS =
            """
            { trialBalance(asOf: "9999-12-31") { currencies {
                debits { amount } credits { amount } } }
              paymentConservation(asOf: "9999-12-31") { difference { amount } } }
            """;

    private final BilledCompany company;
    private final TwinAdmin twin;

    CompanyBooks(BilledCompany company, TwinAdmin twin) {
        this.company = company;
        this.twin = twin;
    }

    /** what is not done, in the words of the platform */
    List<String> unfinished(URI node) {
        List<String> unfinished = new ArrayList<>();
        recorded(node)
                .forEach((reference, status) -> {
                    if (!status.equals("BOOKED")) {
                        unfinished.add(reference + " is " + status);
                    }
                });
        long operations = company.unfinished(node);
        if (operations > 0) {
            unfinished.add(operations + " operations");
        }
        return unfinished;
    }

    BothSides inBooks() {
        return BothSides.ofBooks(
                twin.records(company.companyId(), "Payment"),
                twin.records(company.companyId(), "Invoice"));
    }

    BothSides inTieout(URI node) {
        List<String> invoices = new ArrayList<>();
        pages(node, "invoices", "number balance { amount }")
                .forEach(row ->
                        invoices.add(
                                row.path("number").asString()
                                        + " "
                                        + row.at("/balance/amount").asString()));
        return new BothSides(List.copyOf(recorded(node).keySet()), invoices);
    }

    /** debits less credits in cents, and every difference of the law of conservation */
    List<String> broken(URI node) {
        JsonNode laws = company.ask(node, "ACCOUNTANT", LAWS, Map.of());
        List<String> broken = new ArrayList<>();
        laws.at("/trialBalance/currencies")
                .forEach(currency -> {
                    String debits = currency.at("/debits/amount").asString();
                    String credits = currency.at("/credits/amount").asString();
                    if (!debits.equals(credits)) {
                        broken.add("debits " + debits + ", credits " + credits);
                    }
                });
        laws.path("paymentConservation").findValuesAsString("amount").stream()
                .filter(amount -> !amount.equals("0.00"))
                .forEach(amount -> broken.add("payments differ by " + amount));
        return broken;
    }

    /** the status of each by its reference */
    Map<String, String> recorded(URI node) {
        Map<String, String> all = new TreeMap<>();
        pages(node, "recordedPayments", "reference status")
                .forEach(row ->
                        all.merge(
                                row.path("reference").asString(),
                                row.path("status").asString(),
                                (one, other) -> one + " and " + other));
        return all;
    }

    private List<JsonNode> pages(URI node, String field, String selection) {
        String query =
                "query($after: String) { %s(first: 100, after: $after) { edges { node { %s } }"
                                .formatted(field, selection)
                        + " pageInfo { hasNextPage endCursor } } }";
        List<JsonNode> rows = new ArrayList<>();
        Map<String, Object> variables = new HashMap<>();
        JsonNode page;
        do {
            page = company.ask(node, "ACCOUNTANT", query, variables).path(field);
            page.path("edges").forEach(edge -> rows.add(edge.path("node")));
            variables.put("after", page.at("/pageInfo/endCursor").asString(""));
        } while (page.at("/pageInfo/hasNextPage").asBoolean());
        return rows;
    }
}

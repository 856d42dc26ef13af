package io.tieout.bootstrap.faults.keys;

import io.tieout.bootstrap.replay.JsonOverHttp;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** A tenant's accountant who drafts invoices for one account, on whichever node. */
final class Drafter {

    private static final String DRAFT =
            "mutation($input: DraftInvoiceInput!) { draftInvoice(input: $input) {"
                    + " invoice { id } userErrors { code } } }";

    private static final String OPEN =
            "mutation($input: OpenAccountInput!) { openAccount(input: $input) {"
                    + " account { id } userErrors { code } } }";

    private static final String PAGE =
            "query($after: String) { invoices(first: 100, after: $after) {"
                    + " edges { node { id } } pageInfo { hasNextPage endCursor } } }";

    private final String token;
    private final String account;
    private final Map<URI, JsonOverHttp> nodes = new ConcurrentHashMap<>();

    private Drafter(String token, String account) {
        this.token = token;
        this.account = account;
    }

    /**
     * What a node answered.
     *
     * @param invoice its global id, empty if it was refused
     * @param codes why it was refused
     */
    record Answer(String invoice, List<String> codes) {}

    /** makes a tenant and opens an account */
    static Drafter open(URI node) {
        JsonOverHttp http = new JsonOverHttp(node);
        Map<String, String> order = Map.of("name", "Keys " + UUID.randomUUID(), "zone", "UTC");
        Map<String, String> tokens = new HashMap<>();
        http.post("/demo/tenants", Optional.empty(), order)
                .path("personas")
                .forEach(it ->
                        tokens.putIfAbsent(
                                it.path("role").asString(), it.path("token").asString()));
        String token = Optional.ofNullable(tokens.get("ACCOUNTANT")).orElseThrow();
        Map<String, Object> input =
                Map.of(
                        "idempotencyKey", "open",
                        "reference", "KEYS",
                        "name", "Keys Ltd",
                        "currency", "USD");
        String account =
                ask(http, token, OPEN, Map.of("input", input))
                        .at("/openAccount/account/id")
                        .asString();
        return new Drafter(token, account);
    }

    Answer draft(URI node, String key, String number, String memo) {
        Map<String, Object> line =
                Map.of(
                        "description", "Services",
                        "product", "Services",
                        "quantity", "1",
                        "unitPrice", Map.of("amount", "10.00", "currency", "USD"));
        Map<String, Object> input =
                Map.of(
                        "idempotencyKey", key,
                        "accountId", account,
                        "number", number,
                        "currency", "USD",
                        "issuedOn", "2026-03-02",
                        "memo", memo,
                        "lines", List.of(line));
        JsonNode payload = ask(on(node), token, DRAFT, Map.of("input", input)).path("draftInvoice");
        return new Answer(
                payload.at("/invoice/id").asString(""),
                payload.path("userErrors").findValuesAsString("code"));
    }

    /** how many invoices there are */
    int drafted(URI node) {
        int count = 0;
        Map<String, Object> variables = new HashMap<>();
        JsonNode page;
        do {
            page = ask(on(node), token, PAGE, variables).path("invoices");
            count += page.path("edges").size();
            variables.put("after", page.at("/pageInfo/endCursor").asString(""));
        } while (page.at("/pageInfo/hasNextPage").asBoolean());
        return count;
    }

    private JsonOverHttp on(URI node) {
        return nodes.computeIfAbsent(node, JsonOverHttp::new);
    }

    private static JsonNode ask(
            JsonOverHttp http, String token, String document, Map<String, Object> variables) {
        JsonNode answer =
                http.post(
                        "/graphql",
                        Optional.of(token),
                        Map.of("query", document, "variables", variables));
        if (!answer.path("errors").isEmpty()) {
            throw new IllegalStateException("GraphQL answered " + answer.path("errors"));
        }
        return answer.path("data");
    }
}

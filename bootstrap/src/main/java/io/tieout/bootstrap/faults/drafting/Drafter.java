package io.tieout.bootstrap.faults.drafting;

import io.tieout.bootstrap.replay.JsonOverHttp;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** A tenant's accountant who drafts invoices for one account, on whichever node. */
public final class Drafter {

    private static final String DRAFT =
            "mutation($input: DraftInvoiceInput!) { draftInvoice(input: $input) {"
                    + " invoice { id } userErrors { code } } }";

    private static final String REVISE =
            "mutation($input: ReviseInvoiceInput!) { reviseInvoice(input: $input) {"
                    + " invoice { version } userErrors { code } } }";

    private static final String OPEN =
            "mutation($input: OpenAccountInput!) { openAccount(input: $input) {"
                    + " account { id } userErrors { code } } }";

    private static final String ONE = "query($id: ID!) { invoice(id: $id) { version memo } }";

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
     * What a node answered to a draft.
     *
     * @param invoice its global id, empty if it was refused
     * @param codes why it was refused
     */
    public record Answer(String invoice, List<String> codes) {}

    /**
     * What a node answered to a revision.
     *
     * @param version the invoice's since, 0 if it was refused
     * @param codes why it was refused
     */
    public record Revision(int version, List<String> codes) {}

    /** An invoice as it stands. */
    public record Standing(int version, String memo) {}

    /** makes a tenant and opens an account */
    public static Drafter open(URI node) {
        JsonOverHttp http = new JsonOverHttp(node);
        Map<String, String> order = Map.of("name", "Drafts " + UUID.randomUUID(), "zone", "UTC");
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
                        "reference", "DRAFTS",
                        "name", "Drafts Ltd",
                        "currency", "USD");
        String account =
                ask(http, token, OPEN, Map.of("input", input))
                        .at("/openAccount/account/id")
                        .asString();
        return new Drafter(token, account);
    }

    /** what the accountant shows */
    public String token() {
        return token;
    }

    /** drafts one under a key */
    public Answer draft(URI node, String key, String number, String memo) {
        Map<String, Object> input = content(number, memo);
        input.put("idempotencyKey", key);
        JsonNode payload = ask(on(node), token, DRAFT, Map.of("input", input)).path("draftInvoice");
        return new Answer(payload.at("/invoice/id").asString(""), codes(payload));
    }

    /** gives one another memo, if it is at this version still; at any version without one */
    public Revision revise(
            URI node, String invoice, OptionalInt expectedVersion, String number, String memo) {
        Map<String, Object> input = content(number, memo);
        input.put("invoiceId", invoice);
        expectedVersion.ifPresent(version -> input.put("expectedVersion", version));
        JsonNode payload =
                ask(on(node), token, REVISE, Map.of("input", input)).path("reviseInvoice");
        return new Revision(payload.at("/invoice/version").asInt(0), codes(payload));
    }

    /** one as it stands */
    public Standing standing(URI node, String invoice) {
        JsonNode row = ask(on(node), token, ONE, Map.of("id", invoice)).path("invoice");
        return new Standing(row.path("version").asInt(), row.path("memo").asString());
    }

    /** the id of every invoice there is */
    public Set<String> drafted(URI node) {
        Set<String> ids = new HashSet<>();
        Map<String, Object> variables = new HashMap<>();
        JsonNode page;
        do {
            page = ask(on(node), token, PAGE, variables).path("invoices");
            page.path("edges").forEach(edge -> ids.add(edge.at("/node/id").asString()));
            variables.put("after", page.at("/pageInfo/endCursor").asString(""));
        } while (page.at("/pageInfo/hasNextPage").asBoolean());
        return ids;
    }

    private Map<String, Object> content(String number, String memo) {
        Map<String, Object> line =
                Map.of(
                        "description", "Services",
                        "product", "Services",
                        "quantity", "1",
                        "unitPrice", Map.of("amount", "10.00", "currency", "USD"));
        return new HashMap<>(
                Map.of(
                        "accountId",
                        account,
                        "number",
                        number,
                        "currency",
                        "USD",
                        "issuedOn",
                        "2026-03-02",
                        "memo",
                        memo,
                        "lines",
                        List.of(line)));
    }

    private static List<String> codes(JsonNode payload) {
        return payload.path("userErrors").findValuesAsString("code");
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

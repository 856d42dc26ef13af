package io.tieout.bootstrap.replay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * The few GraphQL operations that billing through the front door needs, each sent as the persona
 * whose business it is. Every mutation carries a key made from the invoice's number, so that
 * sending it again changes nothing.
 */
public final class TieoutApi {

    private static final String MAKER = "ACCOUNTANT";
    private static final String CHECKER = "APPROVER";

    private static final int PAGE = 100; // the largest page the API hands out

    private final JsonOverHttp http;
    private final UnaryOperator<String> tokenOf;

    public TieoutApi(JsonOverHttp http, UnaryOperator<String> tokenOf) {
        this.http = http;
        this.tokenOf = tokenOf;
    }

    /** An account and the customer it is linked to. */
    public record Account(String id, String customerId) {}

    /** An invoice as the replay needs it. */
    public record Invoice(
            String id, String number, String status, BigDecimal total, BigDecimal balance) {

        boolean isApproved() {
            return !List.of("DRAFT", "SUBMITTED").contains(status);
        }
    }

    public Account openAndLinkAccount(String reference, String customerId) {
        JsonNode opened =
                mutate(
                        MAKER,
                        "openAccount",
                        "OpenAccountInput",
                        "account { id }",
                        Map.of(
                                "reference",
                                reference,
                                "name",
                                reference,
                                "currency",
                                "USD",
                                "termDays",
                                30,
                                "zone",
                                "UTC",
                                "idempotencyKey",
                                "replay-open-" + reference));
        String id = opened.path("account").path("id").asString();
        mutate(
                MAKER,
                "linkAccount",
                "LinkAccountInput",
                "account { id }",
                Map.of(
                        "accountId", id,
                        "customerId", customerId,
                        "idempotencyKey", "replay-link-" + reference));
        return new Account(id, customerId);
    }

    public String draft(Account account, HistoricInvoice invoice) {
        Map<String, Object> line =
                Map.of(
                        "description", "Services, invoice " + invoice.number(),
                        "product", "Services",
                        "quantity", "1",
                        "unitPrice", usd(invoice.amount()),
                        "taxCode", "NON");
        JsonNode drafted =
                mutate(
                        MAKER,
                        "draftInvoice",
                        "DraftInvoiceInput",
                        "invoice { id }",
                        Map.of(
                                "accountId", account.id(),
                                "number", invoice.number(),
                                "currency", "USD",
                                "issuedOn", invoice.issuedOn().toString(),
                                "dueOn", invoice.dueOn().toString(),
                                "lines", List.of(line),
                                "idempotencyKey", "replay-draft-" + invoice.number()));
        return drafted.path("invoice").path("id").asString();
    }

    public void submit(String id) {
        mutate(
                MAKER,
                "submitInvoice",
                "SubmitInvoiceInput",
                "invoice { id }",
                Map.of("invoiceId", id, "idempotencyKey", "replay-submit-" + id));
    }

    public String planHash(String id) {
        JsonNode plan =
                ask(
                                CHECKER,
                                "query($id: ID!) { pushPlan(invoiceId: $id) { hash obstacles {"
                                        + " message } } }",
                                Map.of("id", id))
                        .path("pushPlan");
        if (plan.path("hash").isNull()) {
            throw new ReplayStopped("the plan of " + id + " is blocked: " + plan.path("obstacles"));
        }
        return plan.path("hash").asString();
    }

    public void approve(String id, String planHash) {
        mutate(
                CHECKER,
                "approveAndPushInvoice",
                "ApproveAndPushInvoiceInput",
                "invoice { id }",
                Map.of(
                        "invoiceId", id,
                        "planHash", planHash,
                        "idempotencyKey", "replay-approve-" + id));
    }

    /** every invoice of the tenant by its number */
    public Map<String, Invoice> invoicesByNumber() {
        Map<String, Invoice> all = new HashMap<>();
        Map<String, Object> variables = new HashMap<>();
        variables.put("first", PAGE);
        JsonNode page;
        do {
            page =
                    ask(
                                    MAKER,
                                    """
                                    query($first: Int!, $after: String) {
                                      invoices(first: $first, after: $after, orderBy: NUMBER_ASC) {
                                        edges { node { id number status total { amount } balance { amount } } }
                                        pageInfo { hasNextPage endCursor }
                                      }
                                    }
                                    """,
                                    variables)
                            .path("invoices");
            page.path("edges").forEach(e -> put(all, invoice(e.path("node"))));
            variables.put("after", page.path("pageInfo").path("endCursor").asString(""));
        } while (page.path("pageInfo").path("hasNextPage").asBoolean());
        return all;
    }

    /** how many operations are in none of the states that end well */
    public long unfinishedOperations() {
        return ask(
                        CHECKER,
                        """
                        query { accountingOperations(first: 100,
                                 state: [QUEUED, IN_FLIGHT, RETRYING, BLOCKED, DEAD]) { edges { cursor } } }
                        """,
                        Map.of())
                .path("accountingOperations")
                .path("edges")
                .size();
    }

    /** What the aging report says in total; zeros when nobody owed anything on that day. */
    AgingTotals aging(LocalDate asOf) {
        JsonNode reports =
                ask(
                                CHECKER,
                                """
                                query($asOf: Date!) { agingReport(asOf: $asOf) {
                                  currencies { total {
                                    current { amount } days1To30 { amount } days31To60 { amount }
                                    days61To90 { amount } over90 { amount } unapplied { amount }
                                    total { amount } } } } }
                                """,
                                Map.of("asOf", asOf.toString()))
                        .path("agingReport")
                        .path("currencies");
        return reports.isEmpty() ? AgingTotals.NONE : AgingTotals.of(reports.path(0).path("total"));
    }

    private JsonNode mutate(
            String role,
            String mutation,
            String inputType,
            String selection,
            Map<String, Object> input) {
        String document =
                "mutation($input: %s!) { %s(input: $input) { %s userErrors { field code message } } }"
                        .formatted(inputType, mutation, selection);
        JsonNode payload = ask(role, document, Map.of("input", input)).path(mutation);
        if (!payload.path("userErrors").isEmpty()) {
            throw new ReplayStopped(mutation + " was refused: " + payload.path("userErrors"));
        }
        return payload;
    }

    private JsonNode ask(String role, String document, Map<String, Object> variables) {
        JsonNode answer =
                http.post(
                        "/graphql",
                        Optional.of(tokenOf.apply(role)),
                        Map.of("query", document, "variables", variables));
        if (!answer.path("errors").isEmpty()) {
            throw new ReplayStopped("GraphQL answered " + answer.path("errors"));
        }
        return answer.path("data");
    }

    private static void put(Map<String, Invoice> all, Invoice invoice) {
        all.put(invoice.number(), invoice);
    }

    private static Invoice invoice(JsonNode node) {
        return new Invoice(
                node.path("id").asString(),
                node.path("number").asString(),
                node.path("status").asString(),
                new BigDecimal(node.path("total").path("amount").asString()),
                new BigDecimal(node.path("balance").path("amount").asString()));
    }

    private static Map<String, String> usd(BigDecimal amount) {
        return Map.of("amount", amount.toPlainString(), "currency", "USD");
    }
}

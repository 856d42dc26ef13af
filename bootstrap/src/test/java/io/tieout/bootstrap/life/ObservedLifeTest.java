package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.Bookkeeper;
import io.tieout.bootstrap.fixture.TestTenant;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Documents that others enter in the books for customers of ours. */
final class ObservedLifeTest {

    private final TestTenant tenant = TestTenant.made();
    private final Bookkeeper bookkeeper = new Bookkeeper(tenant);

    @Test
    void whatOthersEnterCountsInWhatTheCustomerOwes() {
        AnInvoice ours = AnInvoice.pushed(tenant);
        String theirs = entered(ours.customer(), "QB-1", "80");
        entered("CreditMemo", ours.customer(), "QB-2", "30");

        assertThat(observed())
                .extracting(each -> each.path("number").asString())
                .containsExactlyInAnyOrder("QB-1", "QB-2");
        assertThat(observed())
                .allSatisfy(each ->
                        assertThat(each.path("origin").asString()).isEqualTo("ACCOUNTING_SYSTEM"));
        assertTied(ours, "170.00");

        String slip = entered(ours.customer(), "QB-3", "25");
        assertTied(ours, "195.00");
        bookkeeper.writes("Invoice", "void", version("Invoice", slip));
        assertTied(ours, "170.00");

        pay(ours.customer(), Map.of(theirs, "50"), "65");
        assertTied(ours, "105.00");
    }

    @Test
    void whatWasOpenBeforeTheLinkIsImportedWithWhatPaidIt() {
        String customer = customer("Oldest");
        String old = entered(customer, "QB-1", "100");
        entered("CreditMemo", customer, "QB-2", "10");
        pay(customer, Map.of(old, "60"), "75");
        assertThat(observed()).isEmpty();

        String account = linked("oldest", customer);

        assertThat(observed()).hasSize(2);
        assertThat(owed(account)).isEqualTo("15.00");
        assertThat(balanceThere(customer)).isEqualTo("15.00");
        assertThat(ofAccount(account)).hasSize(2);
    }

    @Test
    void aJournalEntryCountsInWhatItsCustomersOweUntilItIsChangedOrDeleted() {
        AnInvoice one = AnInvoice.pushed(tenant);
        AnInvoice other = AnInvoice.pushed(tenant);
        String entry = journal(Map.of(one.customer(), "80", other.customer(), "-20"));

        assertTied(one, "200.00");
        assertTied(other, "100.00");
        assertThat(observed())
                .extracting(each -> each.path("kind").asString())
                .containsExactly("JOURNAL_ENTRY", "JOURNAL_ENTRY");

        rewritten(entry, Map.of(one.customer(), "50"));
        assertTied(one, "170.00");
        assertTied(other, "120.00");

        bookkeeper.writes("JournalEntry", "delete", version("JournalEntry", entry));
        assertTied(one, "120.00");
        assertThat(observed())
                .filteredOn(each -> each.path("state").asString().equals("OPEN"))
                .isEmpty();
    }

    @Test
    void aJournalEntryOfBeforeTheLinkIsImported() {
        String customer = customer("Early");
        journal(Map.of(customer, "35"));

        String account = linked("early", customer);

        assertThat(owed(account)).isEqualTo("35.00");
        assertThat(balanceThere(customer)).isEqualTo("35.00");
    }

    @Test
    void moneyThatPaysAJournalEntryLeavesBothSidesTied() {
        AnInvoice ours = AnInvoice.pushed(tenant);
        String entry = journal(Map.of(ours.customer(), "80"));

        bookkeeper.writes(
                "Payment",
                "create",
                Map.of(
                        "CustomerRef", Map.of("value", ours.customer()),
                        "CurrencyRef", Map.of("value", "EUR"),
                        "TotalAmt", "50",
                        "TxnDate", "2026-03-01",
                        "Line",
                                List.of(
                                        Map.of(
                                                "Amount",
                                                "50",
                                                "LinkedTxn",
                                                List.of(
                                                        Map.of(
                                                                "TxnId",
                                                                entry,
                                                                "TxnType",
                                                                "JournalEntry"))))));

        assertTied(ours, "150.00");
    }

    /** charges each customer so much, against income */
    private String journal(Map<String, String> charges) {
        return bookkeeper
                .writes(
                        "JournalEntry",
                        "create",
                        Map.of(
                                "DocNumber",
                                "J-" + charges.size(),
                                "TxnDate",
                                "2026-03-01",
                                "CurrencyRef",
                                Map.of("value", "EUR"),
                                "Line",
                                lines(charges)))
                .path("Id")
                .asString();
    }

    private void rewritten(String entry, Map<String, String> charges) {
        Map<String, Object> change = new HashMap<>(version("JournalEntry", entry));
        change.put("sparse", true);
        change.put("Line", lines(charges));
        bookkeeper.writes("JournalEntry", "update", change);
    }

    private List<Map<String, ?>> lines(Map<String, String> charges) {
        List<Map<String, ?>> lines = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<String, String> charge : charges.entrySet()) {
            BigDecimal amount = new BigDecimal(charge.getValue());
            sum = sum.add(amount);
            lines.add(
                    line(
                            amount,
                            receivables(),
                            Map.of(
                                    "Entity",
                                    Map.of(
                                            "Type",
                                            "Customer",
                                            "EntityRef",
                                            Map.of("value", charge.getKey())))));
        }
        lines.add(line(sum.negate(), account("Income"), Map.of()));
        return lines;
    }

    private static Map<String, ?> line(BigDecimal amount, String account, Map<String, ?> more) {
        Map<String, Object> detail = new HashMap<>(more);
        detail.put("PostingType", amount.signum() > 0 ? "Debit" : "Credit");
        detail.put("AccountRef", Map.of("value", account));
        return Map.of(
                "Amount",
                amount.abs(),
                "DetailType",
                "JournalEntryLineDetail",
                "JournalEntryLineDetail",
                detail);
    }

    private String receivables() {
        return account("Accounts Receivable");
    }

    private String account(String type) {
        return tenant.twin().records(tenant.company(), "Account").values().stream()
                .filter(row -> row.path("AccountType").asString().equals(type))
                .findFirst()
                .orElseThrow()
                .path("Id")
                .asString();
    }

    @Test
    void ourOwnInvoicesAreNeverTakenForTheirs() {
        AnInvoice ours = AnInvoice.pushed(tenant);
        tenant.isPaid(ours, "20");
        bookkeeper.edits(ours, Map.of("CustomerMemo", Map.of("value", "thank you")));

        assertThat(observed()).isEmpty();
        assertTied(ours, "100.00");
    }

    @Test
    void customersSeeOnlyTheirOwn() {
        AnInvoice ours = AnInvoice.pushed(tenant);
        entered(ours.customer(), "QB-1", "80");

        JsonNode seen =
                tenant.ask(
                        Role.CUSTOMER,
                        "{ observedDocuments { edges { node { number } } } }",
                        Map.of());

        assertThat(seen.at("/observedDocuments/edges")).isEmpty();
    }

    /** what our books say the customer owes, and what theirs say */
    private void assertTied(AnInvoice invoice, String amount) {
        assertThat(owed(invoice.account())).isEqualTo(amount);
        assertThat(balanceThere(invoice.customer())).isEqualTo(amount);
    }

    private String owed(String account) {
        return tenant
                .ask(
                        Role.AUDITOR,
                        "{ agingReport(asOf: \"2026-12-31\") { currencies { accounts {"
                                + " account { id } buckets { total { amount } } } } } }",
                        Map.of())
                .at("/agingReport/currencies/0/accounts")
                .values()
                .stream()
                .filter(each -> each.at("/account/id").asString().equals(account))
                .map(each -> each.at("/buckets/total/amount").asString())
                .findFirst()
                .orElse("0.00");
    }

    private String balanceThere(String customer) {
        return tenant.twin().records(tenant.company(), "Customer").values().stream()
                .filter(row -> row.path("Id").asString().equals(customer))
                .map(row -> Bookkeeper.amount(row, "Balance"))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> observed() {
        return tenant
                .ask(
                        Role.AUDITOR,
                        "{ observedDocuments { edges { node { number origin kind state"
                                + " balance { amount } } } } }",
                        Map.of())
                .at("/observedDocuments/edges")
                .values()
                .stream()
                .map(edge -> edge.path("node"))
                .toList();
    }

    private List<JsonNode> ofAccount(String account) {
        return List.copyOf(
                tenant.ask(
                                Role.AUDITOR,
                                "query($id: ID!) { account(id: $id) {"
                                        + " observedDocuments { number } } }",
                                Map.of("id", account))
                        .at("/account/observedDocuments")
                        .values());
    }

    private String customer(String name) {
        String id =
                bookkeeper
                        .writes(
                                "Customer",
                                "",
                                Map.of("DisplayName", name, "CurrencyRef", Map.of("value", "EUR")))
                        .path("Id")
                        .asString();
        tenant.awaitRest();
        return id;
    }

    private String linked(String reference, String customer) {
        JsonNode opened =
                AnInvoice.send(
                        tenant,
                        Role.PLATFORM,
                        "openAccount",
                        "OpenAccountInput",
                        "account { id }",
                        Map.of("reference", reference, "name", reference, "currency", "EUR"));
        String account = opened.at("/account/id").asString();
        JsonNode linked =
                AnInvoice.send(
                        tenant,
                        Role.ACCOUNTANT,
                        "linkAccount",
                        "LinkAccountInput",
                        "account { id }",
                        Map.of("accountId", account, "customerId", customer));
        assertThat(linked.path("userErrors")).isEmpty();
        tenant.awaitRest();
        return account;
    }

    private String entered(String customer, String number, String amount) {
        return entered("Invoice", customer, number, amount);
    }

    private String entered(String entity, String customer, String number, String amount) {
        return bookkeeper
                .writes(
                        entity,
                        "",
                        Map.of(
                                "CustomerRef", Map.of("value", customer),
                                "CurrencyRef", Map.of("value", "EUR"),
                                "DocNumber", number,
                                "TxnDate", "2026-03-01",
                                "Line",
                                        List.of(
                                                Map.of(
                                                        "Amount",
                                                        new BigDecimal(amount),
                                                        "DetailType",
                                                        "SalesItemLineDetail",
                                                        "SalesItemLineDetail",
                                                        Map.of("ItemRef", Map.of("value", "1"))))))
                .path("Id")
                .asString();
    }

    private void pay(String customer, Map<String, String> invoices, String amount) {
        tenant.twin()
                .bookPayment(
                        tenant.company(),
                        Map.of(
                                "customerId",
                                customer,
                                "date",
                                "2026-03-01",
                                "amount",
                                amount,
                                "currency",
                                "EUR",
                                "invoices",
                                invoices.entrySet().stream()
                                        .map(each ->
                                                Map.of(
                                                        "id",
                                                        each.getKey(),
                                                        "amount",
                                                        each.getValue()))
                                        .toList()));
        tenant.awaitRest();
    }

    private Map<String, ?> version(String entity, String id) {
        return tenant.twin().records(tenant.company(), entity).values().stream()
                .filter(row -> row.path("Id").asString().equals(id))
                .map(row -> Map.of("Id", id, "SyncToken", row.path("SyncToken").asString()))
                .findFirst()
                .orElseThrow();
    }
}

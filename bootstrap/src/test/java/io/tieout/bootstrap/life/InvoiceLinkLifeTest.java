package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.Bookkeeper;
import io.tieout.bootstrap.fixture.TestTenant;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Invoices of ours that stand in the books already, entered there before Tieout came. */
final class InvoiceLinkLifeTest {

    private final TestTenant tenant = TestTenant.made();
    private final Bookkeeper bookkeeper = new Bookkeeper(tenant);

    @Test
    void whatStandsThereBecomesTheInvoicesAndCountsOnce() {
        AnInvoice invoice = AnInvoice.submitted(tenant);
        String document = entered(invoice.customer(), invoice.number(), "10", "2026-03-15");
        paid(invoice.customer(), document, "50");
        assertThat(invoice.aged()).isEqualTo("70.00");

        assertThat(link(invoice, document).path("userErrors")).isEmpty();
        tenant.awaitRest();

        assertThat(invoice.status()).isEqualTo("PARTIALLY_PAID");
        assertThat(invoice.balance()).isEqualTo("70.00");
        assertThat(invoice.aged()).isEqualTo("70.00");
        assertThat(landing(invoice).path("verdict").asString()).isEqualTo("EXACT");
        assertThat(states()).containsExactly("OURS");
        assertThat(tenant.twin().records(tenant.company(), "Invoice")).hasSize(1);

        paid(invoice.customer(), document, "70");
        assertThat(invoice.status()).isEqualTo("PAID");
        assertThat(link(invoice, document).path("userErrors")).isEmpty();
    }

    @Test
    void whichDocumentAnInvoiceIsShowsBeforeAnybodyLinksIt() {
        AnInvoice same = AnInvoice.submitted(tenant);
        AnInvoice alike = AnInvoice.submitted(tenant);
        AnInvoice none = AnInvoice.submitted(tenant);
        String document = entered(same.customer(), same.number(), "10", "2026-03-15");
        entered(alike.customer(), "OLD-7", "10", "2026-03-15");

        readLists();

        List<JsonNode> proposals = proposals();

        assertThat(proposals)
                .extracting(each -> each.path("answer").asString())
                .containsExactlyInAnyOrder("EXACT", "NEEDS_A_PERSON");
        JsonNode exact = proposals.getFirst();
        assertThat(exact.at("/invoice/id").asString()).isEqualTo(same.id());
        assertThat(exact.at("/chosen/document/documentId").asString()).isEqualTo(document);
        assertThat(exact.at("/chosen/evidence/0/factor").asString()).isEqualTo("NUMBER");
        assertThat(none.status()).isEqualTo("SUBMITTED");
        JsonNode preview =
                tenant.ask(
                                Role.ACCOUNTANT,
                                "{ goLivePreview(cutoffOn: \"2026-03-02\") { cutoffOn accounts {"
                                    + " exact needsPerson noCandidate } invoices { exact"
                                    + " needsPerson noDocument olderThanCutoff } balances {"
                                    + " accounts here { amount } there { amount } toImport { amount"
                                    + " } } } }",
                                Map.of())
                        .path("goLivePreview");
        assertThat(preview.at("/invoices/exact").asInt()).isOne();
        assertThat(preview.at("/invoices/needsPerson").asInt()).isOne();
        assertThat(preview.at("/invoices/olderThanCutoff").asInt()).isEqualTo(2);
        assertThat(preview.at("/balances/0/accounts").asInt()).isEqualTo(3);
        assertThat(preview.at("/balances/0/here/amount").asString()).isEqualTo("240.00");
        assertThat(preview.at("/balances/0/toImport/amount").asString()).isEqualTo("0.00");
    }

    @Test
    void whatDiffersWaitsForAnApproverToAcceptIt() {
        AnInvoice invoice = AnInvoice.submitted(tenant);
        String document = entered(invoice.customer(), "OLD-7", "11", "2026-04-15");

        link(invoice, document);
        tenant.awaitRest();

        assertThat(landing(invoice).path("verdict").asString()).isEqualTo("DIVERGED");
        assertThat(landing(invoice).path("differences").values())
                .extracting(each -> each.path("field").asString())
                .contains("due date", "line 1 amount", "number");
        assertThat(invoice.aged()).isEqualTo("132.00");
        JsonNode accepted =
                AnInvoice.send(
                        tenant,
                        Role.APPROVER,
                        "acceptLandedInvoice",
                        "AcceptLandedInvoiceInput",
                        Map.of(
                                "idempotencyKey",
                                "accept",
                                "invoiceId",
                                invoice.id(),
                                "reason",
                                "the old price"));
        assertThat(accepted.path("userErrors")).isEmpty();
        assertThat(landing(invoice).path("standsAsApproved").asBoolean()).isTrue();
    }

    @Test
    void oneResultForEachOfManyAndWhatDoesNotFitChangesNothing() {
        AnInvoice one = AnInvoice.submitted(tenant);
        AnInvoice other = AnInvoice.submitted(tenant);
        String document = entered(one.customer(), one.number(), "10", "2026-03-15");

        JsonNode answer =
                AnInvoice.send(
                        tenant,
                        Role.APPROVER,
                        "linkInvoicesToDocuments",
                        "LinkInvoicesToDocumentsInput",
                        "results { invoiceId userErrors { code } }",
                        Map.of("items", List.of(item(one, document), item(other, document))));
        link(other, "424242");
        tenant.awaitRest();

        assertThat(answer.at("/results/0/userErrors")).isEmpty();
        assertThat(answer.at("/results/1/userErrors/0/code").asString())
                .isEqualTo("DOCUMENT_OF_OTHERS");
        assertThat(one.status()).isEqualTo("PUSHED");
        assertThat(other.status()).isEqualTo("SUBMITTED");
        assertThat(failedLinks())
                .singleElement()
                .satisfies(operation -> {
                    assertThat(operation.path("lastFault").asString()).contains("424242");
                    assertThat(operation.path("nextStep").asString()).isNotEmpty();
                });
    }

    /** what customers owe there is known as of the last reading */
    private void readLists() {
        AnInvoice.send(
                tenant,
                Role.ADMIN,
                "refreshAccountingLists",
                "RefreshAccountingListsInput",
                "operation { kind }",
                Map.of("idempotencyKey", "lists"));
        tenant.awaitRest();
    }

    private List<JsonNode> proposals() {
        return tenant
                .ask(
                        Role.AUDITOR,
                        "{ invoiceLinkProposals(first: 10) { edges { node { answer invoice { id }"
                                + " chosen { fit document { documentId }"
                                + " evidence { factor isFor words } } } } } }",
                        Map.of())
                .at("/invoiceLinkProposals/edges")
                .values()
                .stream()
                .map(edge -> edge.path("node"))
                .toList();
    }

    private JsonNode link(AnInvoice invoice, String document) {
        return AnInvoice.send(
                tenant,
                Role.APPROVER,
                "linkInvoiceToDocument",
                "LinkInvoiceToDocumentInput",
                item(invoice, document));
    }

    private static Map<String, ?> item(AnInvoice invoice, String document) {
        return Map.of("invoiceId", invoice.id(), "documentId", document);
    }

    private JsonNode landing(AnInvoice invoice) {
        return tenant.ask(
                        Role.AUDITOR,
                        "query($id: ID!) { invoice(id: $id) { landing { verdict"
                                + " standsAsApproved differences { field } } } }",
                        Map.of("id", invoice.id()))
                .at("/invoice/landing");
    }

    private List<String> states() {
        return tenant
                .ask(
                        Role.AUDITOR,
                        "{ observedDocuments(state: [OPEN, SETTLED, OURS]) {"
                                + " edges { node { state } } } }",
                        Map.of())
                .at("/observedDocuments/edges")
                .values()
                .stream()
                .map(edge -> edge.at("/node/state").asString())
                .toList();
    }

    private List<JsonNode> failedLinks() {
        return tenant
                .ask(
                        Role.AUDITOR,
                        "{ accountingOperations(kind: [LINK_INVOICE], state: [DEAD]) {"
                                + " edges { node { lastFault nextStep } } } }",
                        Map.of())
                .at("/accountingOperations/edges")
                .values()
                .stream()
                .map(edge -> edge.path("node"))
                .toList();
    }

    private String entered(String customer, String number, String price, String dueOn) {
        String document =
                bookkeeper
                        .writes(
                                "Invoice",
                                "",
                                Map.of(
                                        "CustomerRef",
                                        Map.of("value", customer),
                                        "CurrencyRef",
                                        Map.of("value", "EUR"),
                                        "DocNumber",
                                        number,
                                        "TxnDate",
                                        "2026-03-01",
                                        "DueDate",
                                        dueOn,
                                        "Line",
                                        List.of(line(price))))
                        .path("Id")
                        .asString();
        tenant.awaitRest();
        return document;
    }

    private Map<String, ?> line(String price) {
        var unit = new BigDecimal(price);
        return Map.of(
                "Description",
                "A year",
                "Amount",
                unit.multiply(new BigDecimal("12")),
                "DetailType",
                "SalesItemLineDetail",
                "SalesItemLineDetail",
                Map.of("ItemRef", Map.of("value", item("Services")), "Qty", 12, "UnitPrice", unit));
    }

    private String item(String name) {
        return tenant.twin().records(tenant.company(), "Item").values().stream()
                .filter(row -> row.path("Name").asString().equals(name))
                .map(row -> row.path("Id").asString())
                .findFirst()
                .orElseThrow();
    }

    private void paid(String customer, String document, String amount) {
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
                                List.of(Map.of("id", document, "amount", amount))));
        tenant.awaitRest();
    }
}

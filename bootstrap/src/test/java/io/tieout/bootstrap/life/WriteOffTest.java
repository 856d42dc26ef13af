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

/** Invoices that nobody will pay any more. */
final class WriteOffTest {

    private final TestTenant tenant = TestTenant.made();
    private final Bookkeeper bookkeeper = new Bookkeeper(tenant);

    @Test
    void whatIsStillOwedIsWrittenOffByTwoPeopleOnTheItemOfBadDebts() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        tenant.isPaid(invoice, "50");
        assertThat(ask(invoice).at("/userErrors/0/code").asString()).isEqualTo("PLAN_BLOCKED");
        badDebtItem();

        JsonNode asked = ask(invoice);
        assertThat(asked.path("userErrors")).as(asked.toString()).isEmpty();
        assertThat(fact(asked, "amount")).isEqualTo("70.00 EUR");
        assertThat(fact(asked, "item")).isEqualTo("Bad debt");
        assertThat(fact(asked, "account")).isEqualTo("Bad Debts");
        assertThat(invoice.balance()).isEqualTo("70.00");
        allow(asked.at("/controlledAct/id").asString());
        tenant.awaitRest();

        assertThat(invoice.balance()).isEqualTo("0.00");
        assertThat(writtenOff(invoice)).isEqualTo("70.00");
        assertThat(Bookkeeper.amount(bookkeeper.document(invoice), "Balance")).isEqualTo("0.00");
        assertThat(ask(invoice).at("/userErrors/0/code").asString()).isEqualTo("NOTHING_TO_CREDIT");

        assertThat(invoice.status()).isEqualTo("WRITTEN_OFF");
        assertThat(listed("WRITTEN_OFF")).contains(invoice.id());
        assertThat(listed("PAID")).doesNotContain(invoice.id());
        somebodyTakesItBack();

        assertThat(invoice.status()).isEqualTo("PARTIALLY_PAID");
        assertThat(listed("WRITTEN_OFF")).doesNotContain(invoice.id());
    }

    /** the invoices that staff see with this status */
    private List<String> listed(String status) {
        return tenant
                .ask(
                        Role.AUDITOR,
                        """
                        query($status: InvoiceStatus!) {
                          invoices(filter: {statuses: [$status]}, first: 100) {
                            edges { node { id } } } }
                        """,
                        Map.of("status", status))
                .at("/invoices/edges")
                .values()
                .stream()
                .map(edge -> edge.at("/node/id").asString())
                .toList();
    }

    /** deletes the payment of nothing that applied the write-off */
    private void somebodyTakesItBack() {
        JsonNode application =
                tenant.twin().records(tenant.company(), "Payment").values().stream()
                        .filter(row -> row.path("TotalAmt").decimalValue().signum() == 0)
                        .findFirst()
                        .orElseThrow();
        bookkeeper.writes(
                "Payment",
                "delete",
                Map.of(
                        "Id",
                        application.path("Id").asString(),
                        "SyncToken",
                        application.path("SyncToken").asString()));
    }

    private void badDebtItem() {
        String account =
                tenant.twin().records(tenant.company(), "Account").values().stream()
                        .filter(row -> row.path("Name").asString("").equals("Bad Debts"))
                        .findFirst()
                        .orElseThrow()
                        .path("Id")
                        .asString();
        bookkeeper.writes(
                "Item",
                "create",
                Map.of(
                        "Name", "Bad debt",
                        "Type", "Service",
                        "IncomeAccountRef", Map.of("value", account)));
    }

    private JsonNode ask(AnInvoice invoice) {
        return AnInvoice.send(
                tenant,
                Role.ACCOUNTANT,
                "writeOffInvoice",
                "WriteOffInvoiceInput",
                "controlledAct { id seen { name value } }",
                Map.of(
                        "invoiceId",
                        invoice.id(),
                        "number",
                        "WO-" + invoice.number(),
                        "issuedOn",
                        "2026-03-01",
                        "reason",
                        "bankrupt"));
    }

    private void allow(String act) {
        JsonNode allowed =
                AnInvoice.send(
                        tenant,
                        Role.APPROVER,
                        "allowAct",
                        "AllowActInput",
                        "controlledAct { id }",
                        Map.of("idempotencyKey", "allow " + act, "actId", act));
        assertThat(allowed.path("userErrors")).as(allowed.toString()).isEmpty();
    }

    private static String fact(JsonNode payload, String name) {
        return payload.at("/controlledAct/seen").values().stream()
                .filter(fact -> fact.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .path("value")
                .asString();
    }

    private String writtenOff(AnInvoice invoice) {
        return tenant.ask(
                        Role.AUDITOR,
                        "query($id: ID!) { invoice(id: $id) { writtenOff { amount } } }",
                        Map.of("id", invoice.id()))
                .at("/invoice/writtenOff/amount")
                .asString();
    }
}

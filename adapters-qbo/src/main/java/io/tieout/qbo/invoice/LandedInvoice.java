package io.tieout.qbo.invoice;

import static io.tieout.qbo.client.Records.decimal;
import static io.tieout.qbo.client.Records.reference;
import static io.tieout.qbo.client.Records.textOrEmpty;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.money.Currency;
import io.tieout.qbo.client.Records;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** An invoice as QuickBooks shows it, held against the document that was approved. */
final class LandedInvoice {

    private final JsonNode invoice;
    private final InvoiceDocument approved;
    private final List<String> differences = new ArrayList<>();

    private LandedInvoice(JsonNode invoice, InvoiceDocument approved) {
        this.invoice = invoice;
        this.approved = approved;
    }

    /** names every difference between the two, in the words of the approved document */
    static Landing compare(JsonNode invoice, InvoiceDocument approved) {
        return new LandedInvoice(invoice, approved).landing();
    }

    private Landing landing() {
        var total = Records.money(invoice, "TotalAmt", currency());
        text("customer", approved.customer().externalId(), reference(invoice, "CustomerRef"));
        text("number", approved.number(), textOrEmpty(invoice, "DocNumber"));
        text("issue date", approved.issuedOn().toString(), textOrEmpty(invoice, "TxnDate"));
        text("due date", approved.dueOn().toString(), textOrEmpty(invoice, "DueDate"));
        lines();
        tax();
        amount("total", approved.total().toDecimal(), total.toDecimal());
        return new Landing(
                new DocumentLink(approved.customer().connection(), Records.text(invoice, "Id")),
                textOrEmpty(invoice, "DocNumber"),
                total,
                Records.text(invoice, "SyncToken"),
                differences);
    }

    private Currency currency() {
        var approvedCode = approved.total().currency().code();
        // A company with one currency may leave it out.
        var landed = reference(invoice, "CurrencyRef");
        var code = landed.isEmpty() ? approvedCode : landed;
        text("currency", approvedCode, code);
        return Records.currency(code);
    }

    private void lines() {
        var sales = lines("SalesItemLineDetail").toList();
        if (sales.size() != approved.lines().size()) {
            differences.add(
                    "lines: approved " + approved.lines().size() + ", landed " + sales.size());
        }
        for (int i = 0; i < Math.min(sales.size(), approved.lines().size()); i++) {
            line("line " + (i + 1), approved.lines().get(i), sales.get(i));
        }
        var discount =
                lines("DiscountLineDetail")
                        .map(line -> decimal(line, "Amount"))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        amount("discount", approved.discount().toDecimal(), discount);
    }

    private void line(String name, InvoiceDocument.Line line, JsonNode landed) {
        var sale = landed.path("SalesItemLineDetail");
        text(name + " description", line.description(), textOrEmpty(landed, "Description"));
        text(name + " item", line.itemId(), reference(sale, "ItemRef"));
        amount(name + " quantity", line.quantity().value(), decimal(sale, "Qty"));
        amount(name + " unit price", line.unitPrice().toDecimal(), decimal(sale, "UnitPrice"));
        amount(name + " amount", line.amount().toDecimal(), decimal(landed, "Amount"));
        text(name + " tax code", line.taxCode(), reference(sale, "TaxCodeRef"));
        text(name + " class", line.classId(), reference(sale, "ClassRef"));
    }

    private void tax() {
        var tax =
                invoice.path("TxnTaxDetail")
                        .path("TotalTax")
                        .decimalValueOpt()
                        .orElse(BigDecimal.ZERO);
        // Documents are approved before tax; what QuickBooks adds is its own.
        amount("tax", BigDecimal.ZERO, tax);
    }

    private Stream<JsonNode> lines(String detailType) {
        return invoice.path("Line").values().stream()
                .filter(line -> textOrEmpty(line, "DetailType").equals(detailType));
    }

    private void text(String name, String wanted, String landed) {
        if (!wanted.equals(landed)) {
            differences.add(name + ": approved '" + wanted + "', landed '" + landed + "'");
        }
    }

    private void amount(String name, BigDecimal wanted, BigDecimal landed) {
        if (wanted.compareTo(landed) != 0) {
            differences.add(
                    name
                            + ": approved "
                            + wanted.toPlainString()
                            + ", landed "
                            + landed.toPlainString());
        }
    }
}

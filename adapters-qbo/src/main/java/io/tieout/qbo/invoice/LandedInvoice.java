package io.tieout.qbo.invoice;

import static io.tieout.qbo.client.Records.decimal;
import static io.tieout.qbo.client.Records.reference;
import static io.tieout.qbo.client.Records.textOrEmpty;

import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.drift.DocumentSeen;
import io.tieout.domain.invoice.Comparison;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.LandedDocument;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.qbo.client.Records;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** An invoice as QuickBooks shows it, in our words. */
final class LandedInvoice {

    private final JsonNode invoice;
    private final Currency currency;

    private LandedInvoice(JsonNode invoice, Currency currency) {
        this.invoice = invoice;
        this.currency = currency;
    }

    /** holds it against the document that was approved */
    static Landing compare(JsonNode invoice, InvoiceDocument approved) {
        var connection = approved.customer().connection();
        return Comparison.of(approved, read(invoice, connection, approved));
    }

    /** what a document says that is, or is to be, the one that was approved */
    static LandedDocument read(
            JsonNode invoice, ConnectionId connection, InvoiceDocument approved) {
        return read(invoice, connection, currency(invoice, approved));
    }

    /**
     * what it says, whoever made it
     *
     * @param currency the invoice's own or the company's
     * @throws io.tieout.qbo.client.UnreadableRecord it makes no sense
     */
    static LandedDocument read(JsonNode invoice, ConnectionId connection, Currency currency) {
        return new LandedInvoice(invoice, currency).document(connection);
    }

    /** what it shows at this moment, whoever made it */
    static DocumentSeen seen(JsonNode invoice, ConnectionId connection, Currency currency) {
        var now = read(invoice, connection, currency);
        var changedAt = Records.changedAt(invoice);
        return isVoid(invoice)
                ? new DocumentSeen.Voided(now, changedAt)
                : new DocumentSeen.Standing(now, changedAt);
    }

    /** a void leaves no amounts, and says so in the note; facts sheet 5.1 */
    static boolean isVoid(JsonNode invoice) {
        return textOrEmpty(invoice, "PrivateNote").startsWith("Voided")
                && invoice.path("TotalAmt")
                        .decimalValueOpt()
                        .filter(total -> total.signum() == 0)
                        .isPresent();
    }

    /** a company with one currency may leave it out */
    private static Currency currency(JsonNode invoice, InvoiceDocument approved) {
        var code = reference(invoice, "CurrencyRef");
        return code.isEmpty() ? approved.total().currency() : Records.currency(code);
    }

    private LandedDocument document(ConnectionId connection) {
        return new LandedDocument(
                new DocumentLink(connection, Records.text(invoice, "Id")),
                Records.text(invoice, "SyncToken"),
                reference(invoice, "CustomerRef"),
                textOrEmpty(invoice, "DocNumber"),
                Records.date(invoice, "TxnDate"),
                dueOn(),
                reference(invoice, "SalesTermRef"),
                reference(invoice, "DepartmentRef"),
                lines().filter(line -> !isDiscount(line)).map(this::line).toList(),
                lines().filter(LandedInvoice::isDiscount)
                        .map(line -> Records.money(line, "Amount", currency))
                        .reduce(Money.zero(currency), Money::plus),
                moneyOrZero(invoice, "Deposit"),
                moneyOrZero(invoice.path("TxnTaxDetail"), "TotalTax"),
                Records.money(invoice, "TotalAmt", currency),
                Records.money(invoice, "Balance", currency),
                textOrEmpty(invoice.path("CustomerMemo"), "value"),
                BookedFigures.rate(invoice),
                BookedFigures.taxes(invoice, currency));
    }

    /** a credit memo is never due */
    private LocalDate dueOn() {
        return Records.date(
                invoice, textOrEmpty(invoice, "DueDate").isEmpty() ? "TxnDate" : "DueDate");
    }

    private LandedDocument.Line line(JsonNode line) {
        var sale = line.path("SalesItemLineDetail");
        return new LandedDocument.Line(
                textOrEmpty(line, "Description"),
                reference(sale, "ItemRef"),
                reference(sale, "ItemAccountRef"),
                decimalOrZero(sale, "Qty"),
                decimalOrZero(sale, "UnitPrice"),
                moneyOrZero(line, "Amount"),
                reference(sale, "ClassRef"),
                reference(sale, "TaxCodeRef"),
                serviceOn(sale));
    }

    /** QuickBooks adds a subtotal by itself; facts sheet 5.7 */
    private Stream<JsonNode> lines() {
        return invoice.path("Line").values().stream()
                .filter(line -> !textOrEmpty(line, "DetailType").equals("SubTotalLineDetail"));
    }

    private static boolean isDiscount(JsonNode line) {
        return textOrEmpty(line, "DetailType").equals("DiscountLineDetail");
    }

    private Money moneyOrZero(JsonNode node, String field) {
        return node.path(field).isMissingNode()
                ? Money.zero(currency)
                : Records.money(node, field, currency);
    }

    /** QuickBooks leaves both out of a line that somebody gave an amount only */
    private static BigDecimal decimalOrZero(JsonNode node, String field) {
        return node.path(field).isMissingNode() ? BigDecimal.ZERO : decimal(node, field);
    }

    private static Optional<LocalDate> serviceOn(JsonNode sale) {
        return textOrEmpty(sale, "ServiceDate").isEmpty()
                ? Optional.empty()
                : Optional.of(Records.date(sale, "ServiceDate"));
    }
}

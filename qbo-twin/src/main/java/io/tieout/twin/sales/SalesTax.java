package io.tieout.twin.sales;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Row;
import io.tieout.twin.json.Json;
import io.tieout.twin.money.Currencies;
import io.tieout.twin.rules.CompanyProfile;
import io.tieout.twin.rules.References;
import io.tieout.twin.tax.AutomatedTax;
import io.tieout.twin.tax.CodedTax;
import io.tieout.twin.tax.TaxBasis;
import io.tieout.twin.tax.TaxLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The tax of a document of sale. A company that uses no sales tax has none, whatever was sent; in
 * the United States it is reckoned by the service from addresses, or by hand from one code for the
 * document; elsewhere each line has a code.
 */
final class SalesTax {

    private final Change change;
    private final CompanyProfile company;
    private final String currency;

    SalesTax(Change change, CompanyProfile company, String currency) {
        this.change = change;
        this.company = company;
        this.currency = currency;
    }

    /** Settles {@code TxnTaxDetail} and returns its total. */
    BigDecimal settle(Optional<Row> customer, ObjectNode document, SalesLines.Sum sum) {
        if (company.isInUnitedStates()) {
            document.remove("GlobalTaxCalculation");
        }
        if (!company.usesSalesTax()) {
            return total(document.putObject("TxnTaxDetail"), List.of());
        }
        if (!company.isInUnitedStates()) {
            return global(document, sum);
        }
        return company.isTaxAutomated()
                ? automated(customer, document, sum)
                : byHand(customer, document, sum);
    }

    /** A total with a code overrides what the service finds; the code is not shown again. */
    private BigDecimal automated(Optional<Row> customer, ObjectNode document, SalesLines.Sum sum) {
        ObjectNode sent = Json.child(document, "TxnTaxDetail");
        Optional<BigDecimal> override =
                Amounts.sent(sent, "TotalTax", currency)
                        .filter(_ -> Json.reference(sent, "TxnTaxCodeRef").isPresent());
        ObjectNode detail = document.putObject("TxnTaxDetail");
        if (override.isPresent()) {
            detail.put("TotalTax", Currencies.shown(override.get(), currency));
            return override.get();
        }
        boolean isExempt =
                customer.filter(it -> it.entity().has("TaxExemptionReasonId")).isPresent();
        JsonNode shipTo =
                document.has("ShipAddr") ? document.path("ShipAddr") : document.path("BillAddr");
        return total(
                detail,
                isExempt ? List.of() : AutomatedTax.of(change, basis(document, sum), shipTo));
    }

    /** A total sent without lines of tax stands as it is. */
    private BigDecimal byHand(Optional<Row> customer, ObjectNode document, SalesLines.Sum sum) {
        ObjectNode detail = Json.child(document, "TxnTaxDetail");
        Optional<String> code = code(customer, detail);
        Optional<BigDecimal> sent = Amounts.sent(detail, "TotalTax", currency);
        if (sent.isPresent() && !detail.has("TaxLine")) {
            detail.put("TotalTax", Currencies.shown(sent.get(), currency));
            return sent.get();
        }
        return total(
                detail,
                code.map(it -> CodedTax.ofDocument(change, basis(document, sum), it))
                        .orElse(List.of()));
    }

    /** The code of the document, or else its customer's, or else the company's usual one. */
    private Optional<String> code(Optional<Row> customer, ObjectNode detail) {
        if (Json.reference(detail, "TxnTaxCodeRef").isEmpty()) {
            customer.flatMap(it -> Json.reference(it.entity(), "DefaultTaxCodeRef"))
                    .or(company::usualTaxCode)
                    .ifPresent(id -> detail.putObject("TxnTaxCodeRef").put("value", id));
        }
        return References.resolve(change, detail, "TxnTaxCodeRef", Kind.TAX_CODE)
                .map(row -> row.key().id());
    }

    private BigDecimal global(ObjectNode document, SalesLines.Sum sum) {
        ObjectNode detail = document.putObject("TxnTaxDetail");
        String way = Json.stringOr(document, "GlobalTaxCalculation", "TaxExcluded");
        document.put("GlobalTaxCalculation", way);
        return switch (way) {
            case "NotApplicable" -> total(detail, List.of());
            case String it ->
                    total(
                            detail,
                            CodedTax.ofLines(
                                    change, basis(document, sum), it.equals("TaxInclusive")));
        };
    }

    private TaxBasis basis(ObjectNode document, SalesLines.Sum sum) {
        boolean isReduced =
                !company.isInUnitedStates() || Json.isTrue(document, "ApplyTaxAfterDiscount");
        BigDecimal reduction = isReduced ? sum.discount() : BigDecimal.ZERO;
        return TaxBasis.of(sum.taxed(), sum.subtotal(), reduction, currency);
    }

    private BigDecimal total(ObjectNode detail, List<TaxLine> lines) {
        BigDecimal total =
                lines.stream().map(TaxLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        detail.put("TotalTax", Currencies.shown(total, currency));
        detail.remove("TaxLine");
        if (!lines.isEmpty()) {
            ArrayNode array = detail.putArray("TaxLine");
            lines.forEach(line -> array.add(line.toJson(currency)));
        }
        return total;
    }
}

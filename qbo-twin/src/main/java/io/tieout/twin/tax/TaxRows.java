package io.tieout.twin.tax;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Key;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Row;
import io.tieout.twin.json.Json;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tax codes and rates as rows, and what a code comes to. */
public final class TaxRows {

    private TaxRows() {}

    /** Adds a rate to the books. */
    public static Key addRate(Change change, String name, BigDecimal percent) {
        Key key = new Key(Kind.TAX_RATE, change.nextId(Kind.TAX_RATE));
        ObjectNode rate =
                Json.object()
                        .put("Name", name)
                        .put("Description", name)
                        .put("Active", true)
                        .put("RateValue", percent)
                        .put("SpecialTaxType", "NONE")
                        .put("DisplayType", "ReadOnly");
        rate.putObject("AgencyRef").put("value", "1");
        change.add(key, rate);
        return key;
    }

    /** Adds a code of a single rate that counts on sales. */
    public static Key addCode(Change change, String name, BigDecimal percent) {
        Key rate = addRate(change, name, percent);
        ArrayNode sales = Json.array().add(rateOfCode(change, rate.id(), 0));
        Key key = new Key(Kind.TAX_CODE, change.nextId(Kind.TAX_CODE));
        change.add(key, code(name, sales, Json.array()));
        return key;
    }

    static ObjectNode code(String name, ArrayNode sales, ArrayNode purchases) {
        ObjectNode code =
                Json.object()
                        .put("Name", name)
                        .put("Description", name)
                        .put("Active", true)
                        .put("Taxable", true)
                        .put("TaxGroup", true);
        code.putObject("SalesTaxRateList").set("TaxRateDetail", sales);
        code.putObject("PurchaseTaxRateList").set("TaxRateDetail", purchases);
        return code;
    }

    static ObjectNode rateOfCode(Change change, String rateId, int order) {
        String name = Json.stringOr(change.read(new Key(Kind.TAX_RATE, rateId)), "Name", "");
        return Json.object()
                .put("TaxTypeApplicable", "TaxOnAmount")
                .put("TaxOrder", order)
                .set("TaxRateRef", Json.referenceTo(rateId, name));
    }

    /** The rates that a code puts on a sale; none for codes such as NON. */
    public static List<Row> ratesOnSales(Change change, String codeId) {
        return change.find(new Key(Kind.TAX_CODE, codeId)).stream()
                .flatMap(code ->
                        Json.objects(code.entity().path("SalesTaxRateList"), "TaxRateDetail")
                                .stream())
                .flatMap(detail -> Json.reference(detail, "TaxRateRef").stream())
                .flatMap(id -> change.find(new Key(Kind.TAX_RATE, id)).stream())
                .toList();
    }
}

package io.tieout.twin.tax;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Key;
import io.tieout.twin.books.Kind;
import io.tieout.twin.fault.BusinessFaults;
import io.tieout.twin.fault.RequestFaults;
import io.tieout.twin.json.Json;
import io.tieout.twin.rules.Shape;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code POST /taxservice/taxcode}: the one way to make a tax code, together with its rates. Its
 * answer has no envelope.
 */
public final class TaxCodeCreation {

    /** Longest name of a code: "TaxService" API page. */
    private static final int LONGEST_NAME = 10;

    private static final Shape SHAPE =
            Shape.named("TaxService")
                    .text("TaxCode", LONGEST_NAME)
                    .readOnly("TaxCodeId")
                    .many(
                            "TaxRateDetails",
                            Shape.named("TaxRateDetails")
                                    .text("TaxRateName", 100)
                                    .text("TaxRateId", 50)
                                    .decimal("RateValue")
                                    .text("TaxAgencyId", 50)
                                    .choice("TaxApplicableOn", "Sales", "Purchase"));

    private TaxCodeCreation() {}

    /**
     * Makes a code and those of its rates that do not exist yet.
     *
     * @throws io.tieout.twin.fault.QboFault 2020 without name or rates, 6240 if the name is taken
     */
    public static ObjectNode run(Change change, ObjectNode sent) {
        ObjectNode wanted = SHAPE.accept(sent);
        String name =
                Json.string(wanted, "TaxCode").orElseThrow(() -> RequestFaults.missing("TaxCode"));
        List<ObjectNode> details = Json.objects(wanted, "TaxRateDetails");
        if (details.isEmpty()) {
            throw RequestFaults.missing("TaxRateDetails");
        }
        if (change.before().bearer(Kind.TAX_CODE, name).isPresent()) {
            throw BusinessFaults.duplicateName();
        }
        ArrayNode sales = Json.array();
        ArrayNode purchases = Json.array();
        for (ObjectNode detail : details) {
            String rate = rate(change, detail);
            boolean isSale = Json.stringOr(detail, "TaxApplicableOn", "Sales").equals("Sales");
            ArrayNode side = isSale ? sales : purchases;
            side.add(TaxRows.rateOfCode(change, rate, side.size()));
        }
        Key key = new Key(Kind.TAX_CODE, change.nextId(Kind.TAX_CODE));
        change.add(key, TaxRows.code(name, sales, purchases));
        return wanted.put("TaxCodeId", key.id());
    }

    private static String rate(Change change, ObjectNode detail) {
        Optional<String> known = Json.string(detail, "TaxRateId");
        if (known.isPresent()) {
            return change.find(new Key(Kind.TAX_RATE, known.get()))
                    .orElseThrow(() ->
                            BusinessFaults.invalidReference(
                                    Kind.TAX_RATE.internalList(), known.get()))
                    .key()
                    .id();
        }
        String name =
                Json.string(detail, "TaxRateName")
                        .orElseThrow(() -> RequestFaults.missing("TaxRateName"));
        BigDecimal percent =
                Json.decimalIfAny(detail, "RateValue")
                        .orElseThrow(() -> RequestFaults.missing("RateValue"));
        if (percent.signum() < 0) {
            throw BusinessFaults.negativeAmount(percent);
        }
        Key key = TaxRows.addRate(change, name, percent);
        detail.put("TaxRateId", key.id());
        return key.id();
    }
}

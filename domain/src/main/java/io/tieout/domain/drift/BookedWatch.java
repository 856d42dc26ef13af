package io.tieout.domain.drift;

import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.ExpectedRate;
import io.tieout.domain.invoice.LandedDocument;
import io.tieout.domain.invoice.TaxByRate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds how a document is booked now against how it was booked when it landed: the exchange rate,
 * and what each rate of tax takes. What landed before either was kept has nothing to be held
 * against.
 */
final class BookedWatch {

    private static final String NOTHING = "none";

    private BookedWatch() {}

    static List<Deviation> of(OurSide ours, LandedDocument now) {
        return switch (ours.landing().booked()) {
            case Booked.Unstated() -> List.of();
            case Booked.Stated then -> deviations(ours, then, now);
        };
    }

    private static List<Deviation> deviations(
            OurSide ours, Booked.Stated then, LandedDocument document) {
        Booked.Stated now = Booked.of(document);
        List<Deviation> deviations = new ArrayList<>();
        if (!then.rate().equals(now.rate())) {
            String landed = then.rate().toString();
            String approved =
                    ours.signed().rate() instanceof ExpectedRate.Fixed(var rate)
                            ? rate.toString()
                            : landed;
            deviations.add(
                    new Deviation(Booked.EXCHANGE_RATE, approved, landed, now.rate().toString()));
        }
        Map<String, String> before = byField(then);
        Map<String, String> after = byField(now);
        Set<String> fields = new LinkedHashSet<>(before.keySet());
        fields.addAll(after.keySet());
        for (String field : fields) {
            String landed = before.getOrDefault(field, NOTHING);
            String stands = after.getOrDefault(field, NOTHING);
            if (!landed.equals(stands)) {
                deviations.add(new Deviation(field, landed, landed, stands));
            }
        }
        return deviations;
    }

    /** the order of the tax means nothing, and a rate that took nothing says nothing */
    private static Map<String, String> byField(Booked.Stated booked) {
        Map<String, String> taxes = new LinkedHashMap<>();
        for (TaxByRate tax : booked.taxes()) {
            if (!tax.amount().isZero()) {
                taxes.merge(tax.field(), tax.toString(), (one, other) -> one + " and " + other);
            }
        }
        return taxes;
    }
}

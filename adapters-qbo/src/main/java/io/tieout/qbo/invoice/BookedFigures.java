package io.tieout.qbo.invoice;

import static io.tieout.qbo.client.Records.decimal;
import static io.tieout.qbo.client.Records.money;
import static io.tieout.qbo.client.Records.reference;

import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.TaxByRate;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.ExchangeRate;
import io.tieout.domain.money.Money;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** How QuickBooks booked a document beside what it says; facts sheet 5.6 and 5.17. */
public final class BookedFigures {

    private BookedFigures() {}

    /** of a document that bears no tax */
    public static Booked of(JsonNode document) {
        return new Booked.Stated(rate(document).orElse(ExchangeRate.ONE), List.of());
    }

    /** of money, or of an entry; unstated in a company with one currency */
    public static Booked asStated(JsonNode document) {
        return Booked.asStated(rate(document));
    }

    /** a company with one currency states none */
    static Optional<ExchangeRate> rate(JsonNode document) {
        return document.path("ExchangeRate").isMissingNode()
                ? Optional.empty()
                : Optional.of(decimal(document, "ExchangeRate"))
                        .filter(rate -> rate.signum() > 0)
                        .map(ExchangeRate::new);
    }

    /** none where somebody set the sum by hand */
    static List<TaxByRate> taxes(JsonNode document, Currency currency) {
        return document.path("TxnTaxDetail").path("TaxLine").values().stream()
                .map(line -> tax(line, currency))
                .toList();
    }

    private static TaxByRate tax(JsonNode line, Currency currency) {
        JsonNode detail = line.path("TaxLineDetail");
        return new TaxByRate(
                reference(detail, "TaxRateRef"),
                detail.path("NetAmountTaxable").isMissingNode()
                        ? Money.zero(currency)
                        : money(detail, "NetAmountTaxable", currency),
                money(line, "Amount", currency));
    }
}

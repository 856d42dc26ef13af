package io.tieout.twin.tax;

import io.tieout.twin.books.Row;
import io.tieout.twin.json.Json;
import io.tieout.twin.money.Currencies;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** One rate's share of a document's tax. */
public record TaxLine(Row rate, BigDecimal net, BigDecimal amount) {

    /** The tax of an amount under some rates, each rate with its share of the rounded whole. */
    static List<TaxLine> onTop(List<Row> rates, BigDecimal net, String currency) {
        BigDecimal tax = Currencies.round(net.multiply(percent(rates)).movePointLeft(2), currency);
        return shared(rates, net, tax, currency);
    }

    /** A tax that is known already, shared out to its rates; the last one takes what remains. */
    static List<TaxLine> shared(List<Row> rates, BigDecimal net, BigDecimal tax, String currency) {
        List<TaxLine> lines = new ArrayList<>();
        BigDecimal left = tax;
        BigDecimal whole = percent(rates);
        for (Row rate : rates) {
            boolean isLast = lines.size() == rates.size() - 1;
            BigDecimal share = isLast ? left : share(tax, percent(rate), whole, currency);
            lines.add(new TaxLine(rate, net, share));
            left = left.subtract(share);
        }
        return lines;
    }

    public static BigDecimal percent(List<Row> rates) {
        return rates.stream().map(TaxLine::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public ObjectNode toJson(String currency) {
        ObjectNode line =
                Json.object()
                        .put("Amount", Currencies.shown(amount, currency))
                        .put("DetailType", "TaxLineDetail");
        line.putObject("TaxLineDetail")
                .put("PercentBased", true)
                .put("TaxPercent", percent(rate))
                .put("NetAmountTaxable", Currencies.shown(net, currency))
                .putObject("TaxRateRef")
                .put("value", rate.key().id());
        return line;
    }

    private static BigDecimal share(
            BigDecimal tax, BigDecimal percent, BigDecimal whole, String currency) {
        return whole.signum() == 0
                ? BigDecimal.ZERO
                : tax.multiply(percent)
                        .divide(whole, Currencies.decimals(currency), RoundingMode.HALF_UP);
    }

    private static BigDecimal percent(Row rate) {
        return Json.decimal(rate.entity(), "RateValue");
    }
}

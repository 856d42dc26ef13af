package io.tieout.twin.tax;

import io.tieout.twin.money.Currencies;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What of a document is taxed under each code, in the order the codes first appear. */
public record TaxBasis(Map<String, TaxedAmount> byCode, String currency) {

    public TaxBasis {
        byCode = Collections.unmodifiableMap(new LinkedHashMap<>(byCode));
    }

    /**
     * Sums up lines by their code.
     *
     * @param reduction the discount to take off before tax, shared out by amount; zero if tax is
     *     reckoned before it
     */
    public static TaxBasis of(
            List<TaxedAmount> lines, BigDecimal subtotal, BigDecimal reduction, String currency) {
        Map<String, TaxedAmount> sums = new LinkedHashMap<>();
        for (TaxedAmount line : lines) {
            sums.merge(
                    line.code(),
                    line,
                    (sum, more) ->
                            new TaxedAmount(
                                    sum.code(),
                                    sum.net().add(more.net()),
                                    sum.included().add(more.included())));
        }
        sums.replaceAll((code, sum) ->
                new TaxedAmount(
                        code,
                        reduced(sum.net(), subtotal, reduction, currency),
                        reduced(sum.included(), subtotal, reduction, currency)));
        return new TaxBasis(sums, currency);
    }

    /** What is taxed at all: everything but {@code NON}. */
    BigDecimal taxable() {
        return byCode.values().stream()
                .filter(it -> !it.code().equals("NON"))
                .map(TaxedAmount::net)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal reduced(
            BigDecimal amount, BigDecimal subtotal, BigDecimal reduction, String currency) {
        if (reduction.signum() == 0 || subtotal.signum() == 0) {
            return amount;
        }
        BigDecimal share =
                amount.multiply(reduction)
                        .divide(subtotal, Currencies.decimals(currency), RoundingMode.HALF_UP);
        return amount.subtract(share);
    }
}

package io.tieout.twin.sales;

import io.tieout.twin.fault.BusinessFaults;
import io.tieout.twin.fault.RequestFaults;
import io.tieout.twin.json.Json;
import io.tieout.twin.money.Currencies;
import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Amounts that came in a request: never rounded, refused if the currency has no such fraction. */
public final class Amounts {

    private Amounts() {}

    /**
     * An amount that may be missing.
     *
     * @throws io.tieout.twin.fault.QboFault 2110 if it has more decimals than the currency
     */
    public static Optional<BigDecimal> sent(ObjectNode object, String property, String currency) {
        Optional<BigDecimal> amount = Json.decimalIfAny(object, property);
        amount.filter(it -> !Currencies.fits(it, currency))
                .ifPresent(it -> {
                    throw RequestFaults.invalidDecimal(
                            property,
                            it.toPlainString(),
                            currency + " has " + Currencies.decimals(currency) + " decimals");
                });
        return amount;
    }

    /**
     * An amount that must be there.
     *
     * @throws io.tieout.twin.fault.QboFault 2020 if it is missing, 2110 as for {@link #sent}
     */
    public static BigDecimal required(ObjectNode object, String property, String currency) {
        return sent(object, property, currency).orElseThrow(() -> RequestFaults.missing(property));
    }

    /**
     * Sees that quantity times price is the amount, where both are given.
     *
     * @throws io.tieout.twin.fault.QboFault 6070 if it is not
     */
    public static void checkProduct(ObjectNode detail, BigDecimal amount, String currency) {
        Optional<BigDecimal> quantity = Json.decimalIfAny(detail, "Qty");
        Optional<BigDecimal> price = Json.decimalIfAny(detail, "UnitPrice");
        if (quantity.isPresent() && price.isPresent()) {
            BigDecimal product = quantity.get().multiply(price.get());
            if (Currencies.round(product, currency).compareTo(amount) != 0) {
                throw BusinessFaults.amountIsNotProduct(amount);
            }
        }
    }
}

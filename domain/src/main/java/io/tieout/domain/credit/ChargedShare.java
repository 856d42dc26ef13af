package io.tieout.domain.credit;

import io.tieout.domain.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How what a sale comes to before tax stands to all that was charged for it; both sides of a part
 * are in the same proportion, rounded half up.
 *
 * @param net before tax
 * @param charged tax included
 */
public record ChargedShare(Money net, Money charged) {

    /** what so much of all that was charged is before tax */
    public Money netOf(Money part) {
        return scaled(part, net, charged);
    }

    /** what so much before tax is of all that was charged */
    public Money chargedFor(Money part) {
        return scaled(part, charged, net);
    }

    private static Money scaled(Money part, Money by, Money of) {
        if (by.equals(of)) {
            return part;
        }
        return Money.ofMinor(
                BigDecimal.valueOf(part.minorUnits())
                        .multiply(BigDecimal.valueOf(by.minorUnits()))
                        .divide(BigDecimal.valueOf(of.minorUnits()), 0, RoundingMode.HALF_UP)
                        .longValueExact(),
                part.currency());
    }
}

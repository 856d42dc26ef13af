package io.tieout.domain.wrong;

import java.math.BigDecimal;

/** An amount that cannot be exact. */
public final class FloatingPrice {
    /** no signature shows it */
    public long share(long cents) {
        return (long) (cents * 0.1);
    }

    /** loses cents */
    public long cents(BigDecimal amount) {
        return Math.round(amount.doubleValue() * 100);
    }
}

package io.tieout.domain.invoice;

import io.tieout.domain.money.ExchangeRate;

/**
 * What the approver signs about the rate at which a document is converted into the currency of the
 * books.
 */
public sealed interface ExpectedRate {

    /** Nothing: it was signed before rates were, or nobody knows the currency of the books. */
    record Unstated() implements ExpectedRate {}

    /** The accounting system sets it, from its own list for the day of issue. */
    record SetThere() implements ExpectedRate {}

    /** Exactly this one; one to one in the currency of the books. */
    record Fixed(ExchangeRate rate) implements ExpectedRate {}

    /** for people; empty when nothing is said */
    default String words() {
        return switch (this) {
            case Unstated() -> "";
            case SetThere() -> "set there for the day of issue";
            case Fixed(var rate) -> rate.toString();
        };
    }
}

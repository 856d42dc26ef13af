package io.tieout.domain.collection;

import io.tieout.domain.money.Money;

/** Where an invoice stands on a day: collected, or left alone for a reason. */
public sealed interface Standing {

    /** So much of it is overdue and nothing keeps it. */
    record Chased(Money amount) implements Standing {}

    /** It is left alone. */
    record LeftAlone(WhyNot why) implements Standing {}
}

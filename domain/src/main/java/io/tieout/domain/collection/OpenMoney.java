package io.tieout.domain.collection;

import io.tieout.domain.money.Money;

/** A payment that waits for a person, or a payment or credit not applied to anything yet. */
public record OpenMoney(Money amount, Span span) {}
